using System.CommandLine;
using LoadPlatform.Cli.Gateway;

namespace LoadPlatform.Cli.Commands;

/// <summary>The options of every command.</summary>
internal sealed class GlobalOptions
{
    /// <summary>The variable that names the gateway where no option does.</summary>
    public const string GatewayVariable = "LOADPLATFORM_GATEWAY";

    private const string DefaultGateway = "http://127.0.0.1:8080";

    private readonly Option<string?> _gateway = new("--gateway")
    {
        Description = $"The gateway's address. Default: the variable {GatewayVariable}, else {DefaultGateway}.",
        HelpName = "URL",
        Recursive = true,
    };

    private readonly Option<int> _wait = new("--wait-for-gateway")
    {
        Description = "Wait so many seconds until the gateway is healthy before asking it. Default: 0, do not wait.",
        HelpName = "SECONDS",
        Recursive = true,
    };

    private readonly Option<bool> _json = new("--json")
    {
        Description = "Print the gateway's answer as JSON; what else is to be said goes to the standard error.",
        Recursive = true,
    };

    /// <summary>Adds the options to a root command.</summary>
    public void AddTo(Command root)
    {
        _wait.Within(0, 86_400);
        root.Options.Add(_gateway);
        root.Options.Add(_wait);
        root.Options.Add(_json);
    }

    /// <summary>Whether JSON is asked for.</summary>
    public bool Json(ParseResult arguments) => arguments.GetValue(_json);

    /// <summary>How long to wait for a gateway that is not there.</summary>
    public TimeSpan Wait(ParseResult arguments) => TimeSpan.FromSeconds(arguments.GetValue(_wait));

    /// <summary>Makes the client of the gateway that is meant.</summary>
    /// <exception cref="UsageException">The address is none.</exception>
    public GatewayClient CreateClient(ParseResult arguments, CliContext context)
    {
        var address = arguments.GetValue(_gateway) ?? context.Variable(GatewayVariable);
        if (string.IsNullOrWhiteSpace(address))
            address = DefaultGateway;
        if (!Uri.TryCreate(address.TrimEnd('/') + "/", UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            throw new UsageException($"the gateway's address must be an http or https URL, not '{address}'");
        return new GatewayClient(uri);
    }
}

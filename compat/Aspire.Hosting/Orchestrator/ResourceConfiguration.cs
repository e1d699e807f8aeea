using System.Globalization;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Orchestrator;

/// <summary>Evaluates the callbacks of a resource: its environment and its arguments, as text.</summary>
internal static class ResourceConfiguration
{
    public static async Task<Dictionary<string, string>> GetEnvironmentAsync(IResource resource, DistributedApplicationExecutionContext executionContext, CancellationToken cancellationToken)
    {
        var context = new EnvironmentCallbackContext(executionContext, resource, cancellationToken: cancellationToken);
        foreach (var annotation in resource.Annotations.OfType<EnvironmentCallbackAnnotation>().ToArray())
            await annotation.Callback(context).ConfigureAwait(false);

        var environment = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in context.EnvironmentVariables)
        {
            if (await ToTextAsync(value, cancellationToken).ConfigureAwait(false) is { } text)
                environment[name] = text;
        }

        return environment;
    }

    public static async Task<List<string>> GetArgumentsAsync(IResource resource, CancellationToken cancellationToken)
    {
        var context = new CommandLineArgsCallbackContext([], resource, cancellationToken);
        foreach (var annotation in resource.Annotations.OfType<CommandLineArgsCallbackAnnotation>().ToArray())
            await annotation.Callback(context).ConfigureAwait(false);

        var arguments = new List<string>();
        foreach (var value in context.Args)
        {
            if (await ToTextAsync(value, cancellationToken).ConfigureAwait(false) is { } text)
                arguments.Add(text);
        }

        return arguments;
    }

    private static async ValueTask<string?> ToTextAsync(object value, CancellationToken cancellationToken) => value switch
    {
        string text => text,
        IValueProvider provider => await provider.GetValueAsync(cancellationToken).ConfigureAwait(false),
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}

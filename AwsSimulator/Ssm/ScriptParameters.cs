using System.Globalization;
using System.Text;
using LoadPlatform.AwsSimulator.Model.Systems;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ssm;

/// <summary>Reads the parameters of AWS-RunShellScript.</summary>
internal static class ScriptParameters
{
    private const int MostBytes = 64 * 1024;
    private const int LongestExecution = 172_800;
    private static readonly string[] Known = ["commands", "workingDirectory", "executionTimeout"];

    /// <summary>Reads a request's Parameters and timeouts.</summary>
    /// <exception cref="AwsException">They are none of this document's.</exception>
    public static CommandRequest Read(AwsRequest request)
    {
        var given = request.Object("Parameters") ?? new AwsRequest([]);
        var parameters = given.Body.ToDictionary(pair => pair.Key, pair => given.Texts(pair.Key), StringComparer.Ordinal);
        if (parameters.Keys.FirstOrDefault(key => !Known.Contains(key, StringComparer.Ordinal)) is { } unknown)
            throw SsmErrors.WrongParameter($"Parameter with key {unknown} is not a parameter of the document {InvocationJson.Document}.");
        if (parameters.GetValueOrDefault("commands") is not { Count: > 0 } commands)
            throw SsmErrors.WrongParameter("commands is required");
        if (parameters.FirstOrDefault(parameter => parameter.Key != "commands" && parameter.Value.Count != 1).Key is { } several)
            throw SsmErrors.WrongParameter($"Parameter {several} must have exactly one value.");
        if (commands.Sum(Encoding.UTF8.GetByteCount) > MostBytes)
            throw new AwsException("MaxDocumentSizeExceeded", "The size limit of a document is 64 KB.");

        var execution = parameters.TryGetValue("executionTimeout", out var seconds) ? Execution(seconds[0]) : CommandRequest.DefaultTimeout;
        var delivery = request.Integer("TimeoutSeconds") is { } timeout ? TimeSpan.FromSeconds(timeout) : CommandRequest.DefaultTimeout;
        return new CommandRequest(parameters, request.Text("Comment") ?? "", delivery, execution);
    }

    private static TimeSpan Execution(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= LongestExecution
            ? TimeSpan.FromSeconds(seconds)
            : throw SsmErrors.WrongParameter($"Parameter executionTimeout must be a number of seconds from 1 to {LongestExecution}: {text}");
}

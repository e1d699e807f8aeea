namespace LoadPlatform.AwsSimulator.Model.Systems;

/// <summary>What SendCommand was asked to do.</summary>
/// <param name="Parameters">The document's parameters: commands, and perhaps workingDirectory and executionTimeout.</param>
/// <param name="Comment">What the command is for.</param>
/// <param name="DeliveryTimeout">How long the command may wait to be begun.</param>
/// <param name="ExecutionTimeout">How long the script may run.</param>
internal sealed record CommandRequest(IReadOnlyDictionary<string, IReadOnlyList<string>> Parameters, string Comment, TimeSpan DeliveryTimeout, TimeSpan ExecutionTimeout)
{
    public static readonly TimeSpan DefaultTimeout = TimeSpan.FromHours(1);

    public string Script => string.Join('\n', Parameters["commands"]);

    public string? Folder => Parameters.TryGetValue("workingDirectory", out var folder) && folder is [{ Length: > 0 } first, ..] ? first : null;

    /// <summary>A script with the default timeouts.</summary>
    public static CommandRequest Of(params IReadOnlyList<string> commands) =>
        new(new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["commands"] = commands }, "", DefaultTimeout, DefaultTimeout);
}

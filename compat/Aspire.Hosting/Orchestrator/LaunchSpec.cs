namespace Aspire.Hosting.Orchestrator;

/// <summary>A process to start. The arguments never meet a shell.</summary>
/// <param name="FileName">The program.</param>
/// <param name="Arguments">Its arguments, one each.</param>
/// <param name="WorkingDirectory">Where it runs; made where it does not exist.</param>
/// <param name="Environment">What is set above the inherited environment.</param>
internal sealed record LaunchSpec(string FileName, IReadOnlyList<string> Arguments, string WorkingDirectory, IReadOnlyDictionary<string, string> Environment)
{
    /// <summary>A program and arguments to run once the process has ended; a container's removal.</summary>
    public LaunchSpec? Cleanup { get; init; }
}

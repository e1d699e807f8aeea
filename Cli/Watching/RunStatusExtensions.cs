using LoadPlatform.Contracts;

namespace LoadPlatform.Cli.Watching;

/// <summary>Questions about a run's state.</summary>
internal static class RunStatusExtensions
{
    /// <summary>Whether the run has ended.</summary>
    public static bool IsOver(this RunStatus status) => status is RunStatus.Completed or RunStatus.Rejected or RunStatus.Cancelled or RunStatus.Failed;
}

using LoadPlatform.Contracts.Steps;

namespace LoadPlatform.TaskLauncher.Sipp;

/// <summary>What SIPp's files said of a cohort.</summary>
/// <param name="Calls">SIPp's counts.</param>
/// <param name="Elapsed">How long SIPp had run when it wrote them, by its own clock; null where that cannot be read.</param>
/// <param name="Age">How long ago it wrote them, by the host's clock; null where that cannot be read.</param>
/// <param name="IsRunning">Whether SIPp still runs: else its last counts stay the last.</param>
internal sealed record SippReading(CallTotals Calls, TimeSpan? Elapsed, TimeSpan? Age, bool IsRunning)
{
    // SIPp writes every second.
    private static readonly TimeSpan Oldest = TimeSpan.FromSeconds(10);

    /// <summary>Whether SIPp runs and has stopped writing: what it wrote says nothing of now.</summary>
    public bool IsOld => IsRunning && !(Age <= Oldest);
}

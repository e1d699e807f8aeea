using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Estimates;

namespace LoadPlatform.RunLog.Runs;

/// <summary>The baseline's decision: the document <see cref="RunDocuments.Baseline"/>.</summary>
public sealed record BaselineDecision
{
    /// <summary>Whether every check holds.</summary>
    public required bool Holds { get; init; }

    /// <summary>Every check with what it saw.</summary>
    public required IReadOnlyList<BaselineCheck> Checks { get; init; }

    /// <summary>What the run is expected to take and to cost; null where the target was not looked at.</summary>
    public RunEstimate? Estimate { get; init; }

    /// <summary>When it was decided (UTC, the run's clock).</summary>
    public required DateTimeOffset At { get; init; }
}

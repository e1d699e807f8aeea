using LoadPlatform.Contracts;

namespace LoadPlatform.RunLog.Runs;

/// <summary>The baseline's decision: the document <see cref="RunDocuments.Baseline"/>.</summary>
public sealed record BaselineDecision
{
    /// <summary>Whether every check holds.</summary>
    public required bool Holds { get; init; }

    /// <summary>Every check with what it saw.</summary>
    public required IReadOnlyList<BaselineCheck> Checks { get; init; }

    /// <summary>When it was decided (UTC, the run's clock).</summary>
    public required DateTimeOffset At { get; init; }
}

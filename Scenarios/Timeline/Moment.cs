namespace LoadPlatform.Scenarios.Timeline;

/// <summary>When something happened, and what says so.</summary>
/// <param name="At">When (UTC, the run's clock); of what is seen by looking, the look that found it.</param>
/// <param name="Source">What says so, for example <c>ecs:DescribeTasks</c>.</param>
public sealed record Moment(DateTimeOffset At, string Source)
{
    /// <summary>The look before, where that was too long ago: it may have happened as early as then. Null where it is known well enough.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>What was found by looking.</summary>
    /// <param name="at">The look that found it.</param>
    /// <param name="before">The look before it; null where there was none.</param>
    /// <param name="freshness">How far apart two looks may be.</param>
    /// <param name="source">What was looked at.</param>
    internal static Moment Found(DateTimeOffset at, DateTimeOffset? before, TimeSpan freshness, string source) =>
        new(at, source) { NotBefore = at - before > freshness ? before : null };
}

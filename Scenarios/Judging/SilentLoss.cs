namespace LoadPlatform.Scenarios.Judging;

/// <summary>Calls that a task which stopped may have taken with it, without a BYE.</summary>
/// <param name="From">From when on they may have been lost (UTC, the run's clock).</param>
/// <param name="Most">How many at the most; infinity where that is not known.</param>
internal readonly record struct SilentLoss(DateTimeOffset From, double Most);

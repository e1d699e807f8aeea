namespace LoadPlatform.Scenarios.Judging;

/// <summary>How the playing of a scenario ended, and why.</summary>
/// <param name="Kind">How.</param>
/// <param name="Reason">Why, for the reader; null where there is nothing to say.</param>
public sealed record RunEnding(EndingKind Kind, string? Reason = null);

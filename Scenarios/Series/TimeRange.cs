namespace LoadPlatform.Scenarios.Series;

/// <summary>A span of time.</summary>
/// <param name="From">Its start (UTC, the run's clock).</param>
/// <param name="To">Its end.</param>
internal readonly record struct TimeRange(DateTimeOffset From, DateTimeOffset To);

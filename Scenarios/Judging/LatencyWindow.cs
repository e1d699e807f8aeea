namespace LoadPlatform.Scenarios.Judging;

/// <summary>A window of which a percentile of the latency must be asked in one period, to be marked with <see cref="Series.WholeWindow.Mark"/>.</summary>
/// <param name="Metric">The percentile's series.</param>
/// <param name="From">The window's start (UTC, the run's clock).</param>
/// <param name="To">The window's end.</param>
public sealed record LatencyWindow(string Metric, DateTimeOffset From, DateTimeOffset To);

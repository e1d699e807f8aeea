namespace LoadPlatform.Contracts.Samples;

/// <summary>A stretch of time in which a watcher could not sample.</summary>
public sealed record SampleGap
{
    /// <summary>The last sample before the gap (UTC, the run's clock).</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>The first sample after the gap (UTC, the run's clock).</summary>
    public required DateTimeOffset To { get; init; }

    /// <summary>The watcher: one of <see cref="MonitorNames"/>.</summary>
    public required string Monitor { get; init; }

    /// <summary>Why, as far as is known.</summary>
    public required string Reason { get; init; }
}

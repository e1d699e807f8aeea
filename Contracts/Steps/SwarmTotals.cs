namespace LoadPlatform.Contracts.Steps;

/// <summary>Locust's own numbers of all requests since the swarm began, its entry "Aggregated".</summary>
public sealed record SwarmTotals
{
    /// <summary>When they were read (UTC, the run's clock).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Requests that were answered or failed.</summary>
    public required long Requests { get; init; }

    /// <summary>Requests that failed.</summary>
    public required long Failures { get; init; }

    /// <summary>Requests per second over about the last ten seconds; null where it is not known.</summary>
    public double? RequestRate { get; init; }

    /// <summary>The median response time in milliseconds; null where it is not known.</summary>
    public double? P50 { get; init; }

    /// <summary>The 95th percentile of the response time in milliseconds; null where this Locust does not tell it.</summary>
    public double? P95 { get; init; }

    /// <summary>The 99th percentile of the response time in milliseconds; null where it is not known.</summary>
    public double? P99 { get; init; }
}

namespace LoadPlatform.Contracts.Samples;

/// <summary>One datapoint of one series. A datapoint that is missing is not stored; it is never zero.</summary>
public sealed record MetricSample
{
    /// <summary>The time that the value is about (UTC, the run's clock); for a CloudWatch period its start.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The series: one of <see cref="MetricNames"/>.</summary>
    public required string Metric { get; init; }

    /// <summary>The value, in the series' unit.</summary>
    public required double Value { get; init; }

    /// <summary>Where it was seen, for example <c>ecs:DescribeServices</c>.</summary>
    public required string Source { get; init; }

    /// <summary>When it was seen (UTC, the run's clock).</summary>
    public required DateTimeOffset SeenAt { get; init; }
}

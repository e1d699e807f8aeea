using LoadPlatform.Contracts.Samples;

namespace LoadPlatform.Scenarios.Series;

/// <summary>What a series says of one moment.</summary>
/// <param name="At">The moment (UTC, the run's clock); of a CloudWatch period its start.</param>
/// <param name="Value">What is known of the value.</param>
/// <param name="Source">What it was read or computed from.</param>
/// <param name="SeenAt">When it was seen (UTC, the run's clock).</param>
internal readonly record struct SeriesPoint(DateTimeOffset At, ValueRange Value, string Source, DateTimeOffset SeenAt)
{
    /// <summary>Whether there is nothing to measure from here on, such as a ratio of sessions without a session.</summary>
    public bool IsNothing { get; init; }

    /// <summary>When the event began whose value this is (UTC, the run's clock); null of what is no event.</summary>
    public DateTimeOffset? BeganAt { get; init; }

    /// <summary>Until when the value can not have changed (UTC, the run's clock); null where that is not known.</summary>
    public DateTimeOffset? HoldsUntil { get; init; }

    /// <summary>The point as it is shown: where the value is known in part, its lower bound.</summary>
    public MetricSample Sample(string metric) =>
        new() { At = At, SeenAt = SeenAt, Metric = metric, Value = Value.Low, Source = Value.IsExact ? Source : $"{Source} (at least)" };
}

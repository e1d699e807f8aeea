using LoadPlatform.Contracts.Samples;
using LoadPlatform.Scenarios.Series;

namespace LoadPlatform.Scenarios.Model;

/// <summary>What is known of a series' values before there are any: which ones can not be, and what may be made of them.</summary>
public sealed record SeriesFacts
{
    /// <summary>A length of time, in seconds.</summary>
    public static readonly SeriesFacts Duration = new();

    private static readonly SeriesFacts Level = new() { IsWhole = true };
    private static readonly SeriesFacts Amount = new();
    private static readonly SeriesFacts Percentiles = new() { IsPercentile = true };
    private static readonly SeriesFacts Total = new() { IsWhole = true, OnlyGrows = true };
    private static readonly SeriesFacts GrowingAmount = new() { OnlyGrows = true };
    private static readonly SeriesFacts Event = new() { IsPerEvent = true, CanBeSummed = true };

    /// <summary>The least value that it can have.</summary>
    public double Least { get; init; }

    /// <summary>The greatest value that it can have.</summary>
    public double Most { get; init; } = double.PositiveInfinity;

    /// <summary>Whether it counts something: its values are whole numbers.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Whether it is a total so far, which never falls.</summary>
    public bool OnlyGrows { get; init; }

    /// <summary>Whether its values are percentiles: those of several minutes can not be joined to one.</summary>
    public bool IsPercentile { get; init; }

    /// <summary>Whether it has a sample for each event, not a level that goes on between them.</summary>
    public bool IsPerEvent { get; init; }

    /// <summary>Whether the sum of its samples means something, however often it is sampled.</summary>
    public bool CanBeSummed { get; init; }

    /// <summary>What is known of a series.</summary>
    /// <param name="metric">The series, canonical.</param>
    public static SeriesFacts Of(string metric)
    {
        ArgumentNullException.ThrowIfNull(metric);

        return metric switch
        {
            _ when metric.StartsWith(CloudWatchMetric.Prefix, StringComparison.Ordinal) => OfCloudWatch(metric[(metric.LastIndexOf(':') + 1)..]),
            MetricNames.LocustFailureRatio => new() { Most = 1 },
            DerivedMetrics.MaxOverMean => new() { Least = 1 },
            MetricNames.CallsCurrent or DerivedMetrics.ScaleInSurvivorCount => Level,
            _ when ScenarioMetrics.IsCalls(metric) => Total with { CanBeSummed = true },
            MetricNames.LatencyP50 or MetricNames.LatencyP95 or MetricNames.LatencyP99 or MetricNames.LocustP50 or MetricNames.LocustP95 or MetricNames.LocustP99 => Percentiles,
            MetricNames.SessionsPerTask or MetricNames.LocustRequestRate or DerivedMetrics.Variation => Amount,
            DerivedMetrics.ScaleInCount or DerivedMetrics.ScaleInStoppedTaskCount or DerivedMetrics.ScaleInStoppedBusyTaskCount or DerivedMetrics.Oscillations => Total,
            DerivedMetrics.CapacityDeficit or DerivedMetrics.SecondsAtMaxCapacity or DerivedMetrics.Cost => GrowingAmount,
            _ when metric.StartsWith("scale_", StringComparison.Ordinal) && metric.EndsWith("_seconds", StringComparison.Ordinal) => Event,
            _ => Level,
        };
    }

    private static SeriesFacts OfCloudWatch(string statistic) => new()
    {
        Least = statistic == "SampleCount" ? 0 : double.NegativeInfinity,
        IsPercentile = statistic.StartsWith('p'),
        CanBeSummed = statistic is "Sum" or "SampleCount",
    };
}

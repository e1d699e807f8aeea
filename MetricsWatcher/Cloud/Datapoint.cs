using LoadPlatform.Contracts.Samples;

namespace LoadPlatform.MetricsWatcher.Cloud;

/// <summary>One datapoint of a series.</summary>
/// <param name="Series">The series.</param>
/// <param name="At">Its period's start (UTC, the run's clock).</param>
/// <param name="Value">Its value, in the series' unit.</param>
internal sealed record Datapoint(CloudSeries Series, DateTimeOffset At, double Value)
{
    private const string Source = "cloudwatch:GetMetricData";

    public MetricSample Sample(DateTimeOffset seenAt) => Sample(seenAt, $"{Source} {Series.CloudName} {Series.Stat}");

    /// <summary>The sample of a period that spans a whole window; the judge knows it by its mark.</summary>
    public MetricSample WindowSample(DateTimeOffset seenAt, string mark) => Sample(seenAt, $"{Source} {Series.CloudName} {Series.Stat} {mark}");

    private MetricSample Sample(DateTimeOffset seenAt, string source) => new() { At = At, SeenAt = seenAt, Metric = Series.Metric, Value = Value, Source = source };
}

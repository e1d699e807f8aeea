namespace LoadPlatform.AwsSimulator.Model.Metrics;

/// <summary>What is published of a metric at once: values with how often each was seen, or a set of statistics.</summary>
internal sealed record MetricDatum(IReadOnlyList<(double Value, double Count)> Values, StatisticSet? Statistics = null)
{
    public static MetricDatum Of(double value) => new([(value, 1)]);
}

using LoadPlatform.AwsSimulator.Model.Metrics;

namespace LoadPlatform.AwsSimulator.CloudWatch;

/// <summary>Puts a metric's minutes together to periods, which are counted from the range's start.</summary>
internal static class MetricPeriods
{
    public static IEnumerable<(DateTimeOffset Start, MetricSamples Samples)> Of(IEnumerable<MetricPoint> points, DateTimeOffset start, TimeSpan period) =>
        points.GroupBy(point => (point.Minute - start).Ticks / period.Ticks)
            .OrderBy(group => group.Key)
            .Select(group => (start + (period * group.Key), new MetricSamples([.. group])));
}

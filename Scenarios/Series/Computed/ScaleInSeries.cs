using LoadPlatform.Contracts.Samples;
using LoadPlatform.Scenarios.Timeline;

namespace LoadPlatform.Scenarios.Series.Computed;

/// <summary>What scale-ins have done so far: a point at each sample of the desired count, so that a hole in that is one here.</summary>
internal static class ScaleInSeries
{
    private const string Source = "scaling activities, ecs:DescribeTasks";

    public static IEnumerable<SeriesPoint> Of(string metric, SeriesIndex index)
    {
        if (index.Record.StartedAt is not { } start || (metric != DerivedMetrics.ScaleInCount && index.Record.Tasks.Count == 0))
            return [];

        ScaleIn[] ins = [.. index.Timeline.ScaleIns.Where(change => change.Began.At >= start - ScalingEvent.Slack)];
        return index.Find(MetricNames.DesiredCount).Points.Where(point => point.At >= start)
            .Select(point => ValueAt(metric, point.At, ins) is { } value
                ? new SeriesPoint(point.At, value, Source, point.SeenAt)
                : new SeriesPoint(point.At, default, Source, point.SeenAt) { IsNothing = true });
    }

    private static ValueRange? ValueAt(string metric, DateTimeOffset at, ScaleIn[] ins)
    {
        ScaleIn[] begun = [.. ins.Where(change => change.Began.At <= at)];
        StoppedTask[] stopped = [.. begun.SelectMany(change => change.Tasks).Where(task => task.StoppingAt <= at)];
        return metric switch
        {
            DerivedMetrics.ScaleInCount => ValueRange.Of(begun.Length),
            DerivedMetrics.ScaleInStoppedTaskCount => ValueRange.Of(stopped.Length),
            DerivedMetrics.ScaleInStoppedBusyTaskCount => new ValueRange(stopped.Count(task => task.Sessions > 0), stopped.Count(task => task.Sessions is not 0)),
            DerivedMetrics.ScaleInSurvivorCount => begun is [.., var last] ? Survivors(last) : null,
            _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, "It is not computed from scale-ins."),
        };
    }

    private static ValueRange Survivors(ScaleIn change) => change.Survivors is { } survivors ? ValueRange.Of(survivors.Count) : ValueRange.AtLeast(0);
}

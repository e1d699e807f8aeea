using LoadPlatform.Contracts.Samples;
using LoadPlatform.Scenarios.Series;

namespace LoadPlatform.Scenarios.Capacity;

/// <summary>Reads load and tasks over time: from the sessions of each task where they were watched, else from the service's own count.</summary>
internal static class LoadPoints
{
    public static IReadOnlyList<LoadPoint> Of(SeriesIndex index)
    {
        var running = index.Find(MetricNames.RunningTaskCount);
        return index.Snapshots.Length > 0
            ? [.. index.Snapshots.Select(snapshot => Of(snapshot, running))]
            : [.. index.Find(MetricNames.ActiveCount).Points.Select(point => new LoadPoint(point.At, point.Value, RunningAt(running, point.At) ?? ValueRange.AtLeast(0), $"{MetricNames.ActiveCount}, {MetricNames.RunningTaskCount}"))];
    }

    /// <summary>Whether a task's heartbeat is there and too old: what it carries is not known.</summary>
    public static bool IsStale(TaskSessions task) => task is { ActiveSessions: null, HeartbeatAt: not null };

    private static LoadPoint Of(DistributionSnapshot snapshot, TimeSeries running)
    {
        var sum = snapshot.Tasks.Sum(task => task.ActiveSessions ?? 0);
        var isWhole = !snapshot.Tasks.Any(IsStale);
        return new LoadPoint(
            snapshot.At,
            isWhole ? ValueRange.Of(sum) : ValueRange.AtLeast(sum),
            RunningAt(running, snapshot.At) ?? ValueRange.Of(snapshot.Tasks.Count(task => task.HeartbeatAt is not null)),
            snapshot.Source);
    }

    private static ValueRange? RunningAt(TimeSeries running, DateTimeOffset at) =>
        running.Between(at, at) is [{ Kind: StretchKind.Known } known] ? known.Value : null;
}

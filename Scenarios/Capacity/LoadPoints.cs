using LoadPlatform.Contracts.Samples;
using LoadPlatform.Scenarios.Series;

namespace LoadPlatform.Scenarios.Capacity;

/// <summary>Reads load and tasks over time: from the sessions of each task where they were watched, else from the service's own count.</summary>
internal static class LoadPoints
{
    public static IReadOnlyList<LoadPoint> Of(SeriesIndex index)
    {
        var running = index.Find(MetricNames.RunningTaskCount);
        return index.Looks.Count > 0
            ? [.. index.Looks.Select(look => Of(look, running))]
            : [.. index.Find(MetricNames.ActiveCount).Points.Select(point => new LoadPoint(point.At, point.Value, RunningAt(running, point.At) ?? ValueRange.AtLeast(0), $"{MetricNames.ActiveCount}, {MetricNames.RunningTaskCount}"))];
    }

    private static LoadPoint Of(SessionLook look, TimeSeries running)
    {
        var (snapshot, sum) = (look.Snapshot, look.Sessions.Sum());
        return new LoadPoint(
            snapshot.At,
            look.Unknown == 0 ? ValueRange.Of(sum) : ValueRange.AtLeast(sum),
            RunningAt(running, snapshot.At) ?? ValueRange.Of(snapshot.Tasks.Count(task => task.HeartbeatAt is not null)),
            snapshot.Source);
    }

    private static ValueRange? RunningAt(TimeSeries running, DateTimeOffset at) =>
        running.Between(at, at) is [{ Kind: StretchKind.Known } known] ? known.Value : null;
}

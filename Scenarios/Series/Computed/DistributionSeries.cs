namespace LoadPlatform.Scenarios.Series.Computed;

/// <summary>How the sessions are spread over the tasks, snapshot by snapshot. Tasks that have just started do not serve yet; of one whose heartbeat is old, or is gone, nothing is known.</summary>
internal static class DistributionSeries
{
    public static IEnumerable<SeriesPoint> Of(string metric, SeriesIndex index) => index.Looks.Select(look => Point(metric, look, index.Record.Scaling?.TargetValue)).OfType<SeriesPoint>();

    private static SeriesPoint? Point(string metric, SessionLook look, double? target)
    {
        var (snapshot, sessions, unknown) = look;
        var point = new SeriesPoint(snapshot.At, ValueRange.Of(0), snapshot.Source, snapshot.At);
        return metric switch
        {
            DerivedMetrics.HottestTaskSessions when sessions.Length + unknown == 0 => point with { IsNothing = true },
            DerivedMetrics.HottestTaskSessions => point with { Value = Hottest(sessions, unknown) },
            DerivedMetrics.StarvedTaskCount => target is null ? null : point with { Value = Starved(sessions, unknown, target.Value) },
            _ when unknown > 0 => point with { Value = ValueRange.AtLeast(metric == DerivedMetrics.MaxOverMean ? 1 : 0) },
            _ when sessions.Sum() == 0 => point with { IsNothing = true },
            DerivedMetrics.MaxOverMean => point with { Value = ValueRange.Of(sessions.Max() / sessions.Average()) },
            DerivedMetrics.Variation => point with { Value = ValueRange.Of(Deviation(sessions) / sessions.Average()) },
            _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, "It is not computed from snapshots."),
        };
    }

    private static ValueRange Hottest(int[] sessions, int unknown)
    {
        var most = sessions.DefaultIfEmpty(0).Max();
        return unknown > 0 ? ValueRange.AtLeast(most) : ValueRange.Of(most);
    }

    private static ValueRange Starved(int[] sessions, int unknown, double target)
    {
        var idle = sessions.Count(count => count == 0);
        var isHot = sessions.Any(count => count > target);
        return new ValueRange(isHot ? idle : 0, isHot || unknown > 0 ? idle + unknown : 0);
    }

    private static double Deviation(int[] sessions)
    {
        var mean = sessions.Average();
        return Math.Sqrt(sessions.Average(count => (count - mean) * (count - mean)));
    }
}

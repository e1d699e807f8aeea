using LoadPlatform.Scenarios.Timeline;

namespace LoadPlatform.Scenarios.Series.Computed;

/// <summary>
/// How long the legs of scale-outs and scale-ins took: an event for each, when it was over. A leg whose end was not observed took at least
/// as long as it was watched for, if it was watched all the time, and some time otherwise.
/// </summary>
internal static class LegSeries
{
    /// <summary>The legs of a scale-out, by their series: from one moment to the next.</summary>
    public static IReadOnlyDictionary<string, (Func<ScaleOut, Moment?> From, Func<ScaleOut, Moment?> To)> Legs { get; } = new Dictionary<string, (Func<ScaleOut, Moment?>, Func<ScaleOut, Moment?>)>(StringComparer.Ordinal)
    {
        [DerivedMetrics.ScaleOutSeconds] = (change => change.Crossed, change => change.FirstSession),
        [DerivedMetrics.ScaleOutDatapointSeconds] = (change => change.Crossed, change => change.Datapoint),
        [DerivedMetrics.ScaleOutAlarmSeconds] = (change => change.Datapoint, change => change.Alarm),
        [DerivedMetrics.ScaleOutActivitySeconds] = (change => change.Alarm, change => change.Activity),
        [DerivedMetrics.ScaleOutDesiredSeconds] = (change => change.Activity, change => change.Desired),
        [DerivedMetrics.ScaleOutCreatedSeconds] = (change => change.Desired, change => change.Created),
        [DerivedMetrics.ScaleOutPulledSeconds] = (change => change.Created, change => change.Pulled),
        [DerivedMetrics.ScaleOutRunningSeconds] = (change => change.Pulled, change => change.Running),
        [DerivedMetrics.ScaleOutHealthySeconds] = (change => change.Running, change => change.Healthy),
        [DerivedMetrics.ScaleOutFirstSessionSeconds] = (change => change.Healthy, change => change.FirstSession),
        [DerivedMetrics.ScaleInSeconds] = (_ => null, _ => null),
    };

    public static TimeSeries Make(string metric, SeriesIndex index)
    {
        var (from, to) = Legs[metric];
        return new TimeSeries(metric, metric == DerivedMetrics.ScaleInSeconds
            ? index.Timeline.ScaleIns.Select(change => Leg(change.Began, change.Stopped, change.Began, atLeast: 0))
            : index.Timeline.ScaleOuts.Where(change => change.Activity is not null || from(change) is not null)
                .Select(change => Leg(from(change), to(change), change.Activity ?? change.Crossed!, WatchedFor(metric, change, from(change), index))));
    }

    private static SeriesPoint Leg(Moment? from, Moment? to, Moment known, double atLeast)
    {
        if (from is null || to is null)
            return new SeriesPoint((from ?? known).At, ValueRange.AtLeast(atLeast), $"{(from ?? known).Source} -> not observed", (from ?? known).At);

        // A moment that was seen later than what it caused took no time that can be told.
        var seconds = new ValueRange(Seconds(from.At, to.NotBefore ?? to.At), Seconds(from.NotBefore ?? from.At, to.At));
        return new SeriesPoint(to.At, seconds, $"{from.Source} -> {to.Source}", to.At) { BeganAt = from.At };
    }

    private static double Seconds(DateTimeOffset from, DateTimeOffset to) => Math.Max(0, (to - from).TotalSeconds);

    // A session on a task that is known, or an answer to the load at all, would have been seen by whoever looked.
    private static double WatchedFor(string metric, ScaleOut change, Moment? from, SeriesIndex index)
    {
        if (change.IgnoredUntil is { } gone)
            return from is null ? 0 : Seconds(from.At, gone);

        var isSeen = change.Activity is null || (change.Tasks.Count > 0 && metric is DerivedMetrics.ScaleOutSeconds or DerivedMetrics.ScaleOutFirstSessionSeconds or DerivedMetrics.ScaleOutHealthySeconds);
        var sessions = index.Find(DerivedMetrics.HottestTaskSessions);
        if (!isSeen || from is null || sessions.Points.Count == 0 || sessions.Points[^1].At <= from.At)
            return 0;

        var isWatched = sessions.Between(from.At, sessions.Points[^1].At).All(stretch => stretch.Kind != StretchKind.Dark && (stretch.Value.IsExact || stretch.Kind == StretchKind.Nothing));
        return isWatched ? Seconds(from.At, sessions.Points[^1].At) : 0;
    }
}

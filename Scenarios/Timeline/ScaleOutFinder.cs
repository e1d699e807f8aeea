using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Tasks;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Series;

namespace LoadPlatform.Scenarios.Timeline;

/// <summary>Finds every scale-out and its moments. Of several new tasks, the first one to reach a moment counts.</summary>
internal static class ScaleOutFinder
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LooksApart = SeriesPace.Of(DerivedMetrics.HottestTaskSessions).Freshness;

    public static IReadOnlyList<ScaleOut> Find(SeriesIndex index, IReadOnlyList<ScalingEvent> changes, IReadOnlyList<TaskTimeline> tasks)
    {
        var outs = changes.Where(change => change is { IsOut: true, Activity: not null }).ToArray();
        List<ScaleOut> found = [.. outs.Select(change => Answered(change, changes, index, tasks))];
        found.AddRange(Ignored(index, changes, [.. found]));
        if (Unanswered(index, changes) is { } waiting)
            found.Add(waiting);
        return [.. found.OrderBy(change => (change.Activity ?? change.Crossed)?.At)];
    }

    private static ScaleOut Answered(ScalingEvent change, IReadOnlyList<ScalingEvent> changes, SeriesIndex index, IReadOnlyList<TaskTimeline> tasks)
    {
        var until = changes.FirstOrDefault(next => next.At > change.At && (next.IsOut || next.IsIn))?.At ?? DateTimeOffset.MaxValue;
        TaskTimeline[] created = [.. tasks.Where(task => task.CreatedAt >= change.At - ScalingEvent.Slack && task.CreatedAt < until).Take((change.To - change.From) ?? int.MaxValue)];
        var ids = created.Select(task => task.TaskId).ToHashSet(StringComparer.Ordinal);
        var crossed = Crossing(index, change);
        return new ScaleOut
        {
            From = change.From,
            To = change.To,
            Crossed = crossed,
            Datapoint = Datapoint(index, crossed?.At ?? change.At - (3 * Minute)),
            Alarm = AlarmBefore(index, change),
            Activity = new Moment(change.At, change.Source),
            Desired = DesiredAt(index, change),
            Created = First(created, task => task.CreatedAt),
            Pulled = First(created, task => task.PullStoppedAt),
            Running = First(created, task => task.StartedAt),
            Healthy = FirstHeartbeat(index.Snapshots, ids),
            FirstSession = FirstSession(index.Snapshots, ids),
            Tasks = [.. created.Select(task => task.TaskId)],
        };
    }

    /// <summary>Load that is above the target at the end of the record, could be answered, and was not.</summary>
    private static ScaleOut? Unanswered(SeriesIndex index, IReadOnlyList<ScalingEvent> changes)
    {
        if (index.Record.Scaling?.TargetValue is not { } target || index.Load.Count == 0)
            return null;

        var desired = index.Find(MetricNames.DesiredCount);
        var count = desired.Points.Count == 0 ? index.Load[^1].Running.Low : desired.Points[^1].Value.Low;
        if (count >= (index.Record.Scaling.MaxCapacity ?? double.PositiveInfinity))
            return null;

        var crossed = Crossing(index, index.Load.Count - 1, target * count, changes.LastOrDefault()?.At ?? DateTimeOffset.MinValue);
        return crossed is null ? null : new ScaleOut { From = (int)count, Crossed = crossed, Datapoint = Datapoint(index, crossed.At) };
    }

    /// <summary>Load that was above the target for long, could be answered, was not, and went again.</summary>
    private static IEnumerable<ScaleOut> Ignored(SeriesIndex index, IReadOnlyList<ScalingEvent> changes, ScaleOut[] answered) =>
        from row in IgnoredLoad.Rows(index)
        where !changes.Any(change => change.IsOut && change.At > row.From && change.At <= row.To + IgnoredLoad.AnswerTime)
            && !answered.Any(change => change.Crossed?.NotBefore < row.To && change.Activity?.At > row.To)
        let crossed = new Moment(row.From, row.Source)
        let datapoint = Datapoint(index, row.From)
        select new ScaleOut { From = (int)row.Desired, Crossed = crossed, Datapoint = datapoint?.At <= row.To ? datapoint : null, IgnoredUntil = row.To };

    // Tasks that were ordered before count as there: what they will carry needs no further answer.
    private static Moment? Crossing(SeriesIndex index, ScalingEvent change)
    {
        if (index.Record.Scaling?.TargetValue is not { } target)
            return null;

        var last = -1;
        for (var place = 0; place < index.Load.Count && index.Load[place].At <= change.At; place++)
            last = place;
        var count = change.From ?? (last >= 0 ? index.Load[last].Running.Low : 0);
        return last < 0 ? null : Crossing(index, last, target * count, DateTimeOffset.MinValue);
    }

    /// <summary>The first reading of an unbroken row up to one, each with more sessions than some; null where that one has no more.</summary>
    private static Moment? Crossing(SeriesIndex index, int last, double sessions, DateTimeOffset after)
    {
        var start = index.Record.StartedAt ?? DateTimeOffset.MinValue;
        var first = last;
        while (first >= 0 && index.Load[first].At >= start && index.Load[first].At > after && index.Load[first].Sessions.Low > sessions)
            first--;
        if (first == last)
            return null;

        // A heartbeat that is too old hides how many there were: they may have been more for longer.
        var known = first;
        while (known >= 0 && index.Load[known].At >= start && index.Load[known].At > after && index.Load[known].Sessions.High > sessions)
            known--;
        var found = Moment.Found(index.Load[first + 1].At, first >= 0 ? index.Load[first].At : null, LooksApart, index.Load[first + 1].Source);
        return known == first ? found : found with { NotBefore = index.Load[Math.Max(0, known)].At };
    }

    private static Moment? Datapoint(SeriesIndex index, DateTimeOffset crossed)
    {
        if (index.Record.Scaling is not { TargetValue: { } target } scaling)
            return null;

        var series = index.Find(ScenarioMetrics.Canonical(scaling.TargetMetric ?? MetricNames.SessionsPerTask) ?? MetricNames.SessionsPerTask);
        SeriesPoint[] above = [.. series.Points.Where(point => point.At + Minute > crossed && point.SeenAt >= crossed && point.Value.Low > target)];
        if (above.Length == 0)
            return null;

        // It was there when its minute had begun, and not yet when others were read before it.
        var first = above.MinBy(point => point.SeenAt);
        var before = series.Points.Where(point => point.SeenAt < first.SeenAt).Select(point => point.SeenAt).Append(first.At).Max();
        return Moment.Found(first.SeenAt, before, series.Pace.Freshness, $"{series.Metric}, when it was seen");
    }

    /// <summary>The last time before an activity that its alarm went off.</summary>
    internal static Moment? AlarmBefore(SeriesIndex index, ScalingEvent change)
    {
        var at = index.Record.Alarms
            .Where(alarm => alarm.State == "ALARM" && alarm.At <= change.At + ScalingEvent.Slack && (change.Activity?.Alarm is not { } name || alarm.Alarm == name))
            .Select(alarm => (DateTimeOffset?)alarm.At).Max();
        return at is { } moment && change.Activity?.Alarm is not null ? new Moment(moment, "cloudwatch:DescribeAlarmHistory") : null;
    }

    /// <summary>When the desired count was first seen as an event set it.</summary>
    internal static Moment? DesiredAt(SeriesIndex index, ScalingEvent change)
    {
        var desired = index.Find(MetricNames.DesiredCount);
        for (var place = Math.Max(0, desired.LastAt(change.At - ScalingEvent.Slack)); place < desired.Points.Count; place++)
        {
            var point = desired.Points[place];
            if (point.At >= change.At - ScalingEvent.Slack && (change.IsOut ? point.Value.Low >= change.To : point.Value.Low <= change.To))
                return Moment.Found(point.At, place == 0 ? null : desired.Points[place - 1].At, desired.Pace.Freshness, point.Source);
        }

        return null;
    }

    private static Moment? First(IEnumerable<TaskTimeline> tasks, Func<TaskTimeline, DateTimeOffset?> moment) =>
        tasks.Min(moment) is { } at ? new Moment(at, "ecs:DescribeTasks") : null;

    // A heartbeat is overwritten by the next one: the first that was seen is the first of all only where somebody looked in time.
    private static Moment? FirstHeartbeat(DistributionSnapshot[] snapshots, HashSet<string> ids)
    {
        var place = Array.FindIndex(snapshots, snapshot => snapshot.Tasks.Any(task => ids.Contains(task.TaskId) && task.HeartbeatAt is not null));
        return place < 0
            ? null
            : Moment.Found(snapshots[place].At, place == 0 ? null : snapshots[place - 1].At, LooksApart, "its heartbeat") with
            {
                At = snapshots[place].Tasks.Where(task => ids.Contains(task.TaskId)).Min(task => task.HeartbeatAt)!.Value,
            };
    }

    private static Moment? FirstSession(DistributionSnapshot[] snapshots, HashSet<string> ids)
    {
        var place = Array.FindIndex(snapshots, snapshot => snapshot.Tasks.Any(task => ids.Contains(task.TaskId) && task.ActiveSessions > 0));
        return place < 0 ? null : Moment.Found(snapshots[place].At, place == 0 ? null : snapshots[place - 1].At, LooksApart, snapshots[place].Source);
    }
}

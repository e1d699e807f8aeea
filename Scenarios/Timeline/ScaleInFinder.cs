using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Tasks;
using LoadPlatform.Scenarios.Series;

namespace LoadPlatform.Scenarios.Timeline;

/// <summary>Finds every scale-in, what it stopped and what it spared.</summary>
internal static class ScaleInFinder
{
    // A snapshot says of a moment what was so shortly before it.
    private static readonly TimeSpan SnapshotAge = TimeSpan.FromSeconds(30);

    public static IReadOnlyList<ScaleIn> Find(SeriesIndex index, IReadOnlyList<ScalingEvent> changes, IReadOnlyList<TaskTimeline> tasks)
    {
        (ScalingEvent Change, List<TaskTimeline> Tasks)[] ins = [.. changes.Where(change => change.IsIn).Select(change => (change, new List<TaskTimeline>()))];
        foreach (var task in tasks.Where(TaskLives.WasScaledIn).OrderBy(TaskLives.EndOf))
            ins.FirstOrDefault(scaleIn => MayHaveStopped(scaleIn.Change, scaleIn.Tasks.Count, TaskLives.EndOf(task)!.Value, changes)).Tasks?.Add(task);
        return [.. ins.Select(scaleIn => Of(scaleIn.Change, [.. scaleIn.Tasks], index))];
    }

    // A task that the scheduler stopped belongs to the first scale-in that had begun and has not stopped all that it takes away; a scale-out takes the rest back.
    private static bool MayHaveStopped(ScalingEvent change, int stopped, DateTimeOffset end, IReadOnlyList<ScalingEvent> changes) =>
        change.At - ScalingEvent.Slack <= end && stopped < change.From - change.To
        && !changes.Any(other => other.IsOut && other.At > change.At && other.At <= end - ScalingEvent.Slack);

    private static ScaleIn Of(ScalingEvent change, TaskTimeline[] stopped, SeriesIndex index)
    {
        var snapshots = index.Snapshots;
        var desired = ScaleOutFinder.DesiredAt(index, change);
        return new ScaleIn
        {
            From = change.From,
            To = change.To,
            IsForced = change.Activity is null,
            Began = new Moment(change.At, change.Source),
            LastSessionGone = LastSessionGone(index, change.At),
            Alarm = ScaleOutFinder.AlarmBefore(index, change),
            Desired = desired,
            Stopping = stopped.Min(TaskLives.EndOf) is { } first ? new Moment(first, "ecs:DescribeTasks") : null,
            Stopped = stopped.Length > 0 && stopped.All(task => task.StoppedAt is not null) ? new Moment(stopped.Max(task => task.StoppedAt!.Value), "ecs:DescribeTasks") : null,
            Tasks = [.. stopped.Select(task => new StoppedTask(task.TaskId, TaskLives.EndOf(task)!.Value, task.StoppedAt, SessionsBefore(task.TaskId, TaskLives.EndOf(task)!.Value, snapshots)))],
            Survivors = Survivors(change.At, stopped, desired, snapshots),
        };
    }

    private static Moment? LastSessionGone(SeriesIndex index, DateTimeOffset began)
    {
        Moment? gone = null;
        foreach (var point in index.Load.TakeWhile(point => point.At <= began))
            gone = point.Sessions.High > 0 ? null : gone ?? new Moment(point.At, point.Source);
        return gone;
    }

    // From the moment that ECS wants it to stop a task is in no snapshot; stopping itself may begin minutes later, when it has left the load balancer.
    public static int? SessionsBefore(string taskId, DateTimeOffset stopping, DistributionSnapshot[] snapshots)
    {
        var last = Array.FindLastIndex(snapshots, snapshot => snapshot.At <= stopping && snapshot.Tasks.Any(task => task.TaskId == taskId));
        if (last < 0)
            return null;

        var unwanted = last + 1 < snapshots.Length && snapshots[last + 1].At < stopping ? snapshots[last + 1].At : stopping;
        return unwanted - snapshots[last].At <= SnapshotAge ? snapshots[last].Tasks.First(task => task.TaskId == taskId).ActiveSessions : null;
    }

    private static DistributionSnapshot? LastBefore(DateTimeOffset moment, DistributionSnapshot[] snapshots) =>
        snapshots.LastOrDefault(snapshot => snapshot.At <= moment) is { } last && moment - last.At <= SnapshotAge ? last : null;

    private static IReadOnlyList<Survivor>? Survivors(DateTimeOffset began, TaskTimeline[] stopped, Moment? desired, DistributionSnapshot[] snapshots)
    {
        var over = stopped.Max(TaskLives.EndOf) ?? desired?.At;
        if (LastBefore(began, snapshots) is not { } before || snapshots.FirstOrDefault(snapshot => snapshot.At > over) is not { } after)
            return null;

        var alive = after.Tasks.Where(task => task.HeartbeatAt is not null).Select(task => task.TaskId).ToHashSet(StringComparer.Ordinal);
        alive.ExceptWith(stopped.Select(task => task.TaskId));
        return [.. before.Tasks.Where(task => task.ActiveSessions > 0 && alive.Contains(task.TaskId)).Select(task => new Survivor(task.TaskId, task.ActiveSessions!.Value, ProtectionAt(task.TaskId, before.At, snapshots)))];
    }

    // Protection may have been refused at a look.
    private static bool? ProtectionAt(string taskId, DateTimeOffset moment, DistributionSnapshot[] snapshots) =>
        snapshots.Where(snapshot => snapshot.At <= moment && moment - snapshot.At <= 3 * SnapshotAge)
            .Select(snapshot => snapshot.Tasks.FirstOrDefault(task => task.TaskId == taskId)?.IsProtected).LastOrDefault(isProtected => isProtected is not null);
}

using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Steps;
using LoadPlatform.Contracts.Tasks;
using LoadPlatform.Scenarios.Series;
using LoadPlatform.Scenarios.Timeline;

namespace LoadPlatform.Scenarios.Judging;

/// <summary>
/// Counts calls that may have been lost without a BYE: those on tasks that stopped while calls were up, beyond what was counted as dropped or
/// failed. Scale-ins are left out: a task may go as soon as its last session ends, which its heartbeat says half a minute later.
/// </summary>
internal static class SilentLosses
{
    /// <summary>How many calls that were counted as completed may have been lost.</summary>
    public static int Of(SeriesIndex index, IReadOnlyList<CallTotals> read)
    {
        var record = index.Record;
        if (record.StartedAt is not { } start)
            return 0;

        var scaledIn = index.Timeline.ScaleIns.SelectMany(change => change.Tasks).Select(task => task.TaskId).ToHashSet(StringComparer.Ordinal);
        var lost = TaskLives.Of(record.Tasks)
            .Where(task => TaskLives.EndOf(task) >= start && !(TaskLives.EndOf(task) > record.EndedAt) && !scaledIn.Contains(task.TaskId))
            .Sum(task => CallsOn(task, index));
        var counted = read.Sum(calls => calls.Dropped + CallCounts.Unexplained(MetricNames.CallsDropped, calls));
        return (int)Math.Clamp(lost - counted, 0, read.Sum(calls => calls.Completed));
    }

    // Calls that end while a task is stopping were not lost: those that were up when it had stopped may have been.
    private static double CallsOn(TaskTimeline task, SeriesIndex index)
    {
        var stopping = TaskLives.EndOf(task)!.Value;
        var isServing = index.Snapshots.Length == 0 ? task.StartedAt is not null : index.Snapshots.Any(snapshot => snapshot.Tasks.Any(seen => seen.TaskId == task.TaskId && seen.HeartbeatAt is not null));
        if (!isServing)
            return 0;

        var stopped = task.StoppedAt ?? stopping;
        var up = index.Find(MetricNames.CallsCurrent).Between(stopped, stopped) is [{ Kind: not StretchKind.Dark } seen] ? seen.Value.High : double.PositiveInfinity;
        return Math.Min(up, ScaleInFinder.SessionsBefore(task.TaskId, stopping, index.Snapshots) ?? up);
    }
}

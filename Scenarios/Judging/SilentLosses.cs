using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Steps;
using LoadPlatform.Contracts.Tasks;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Series;
using LoadPlatform.Scenarios.Timeline;

namespace LoadPlatform.Scenarios.Judging;

/// <summary>
/// Finds calls that may have been lost without a BYE: those on tasks that stopped while calls were up. The load generator holds such a call as
/// up, and counts it as completed when it is ended: so there are no more of them than were up, or were completed, at its first counts after
/// the stop. Which calls were counted as dropped is not known: those may be others.
/// </summary>
internal static class SilentLosses
{
    // A task that ends by itself has lost its calls before ECS says that it stops.
    private static readonly TimeSpan Noticing = TimeSpan.FromSeconds(30);

    // It takes the load balancer's health checks until a task has calls.
    private static readonly TimeSpan Joining = TimeSpan.FromSeconds(20);

    // A call is a session, and in its task's heartbeat, a little after it was placed.
    private static readonly TimeSpan Answering = TimeSpan.FromSeconds(10);

    /// <summary>How many calls that were counted as completed may have been lost.</summary>
    public static int Of(SeriesIndex index, IReadOnlyList<CallTotals> read) => (int)Math.Min(Find(index).Sum(loss => loss.Most), read.Sum(calls => calls.Completed));

    /// <summary>What may have been lost with each task that stopped while the scenario was played.</summary>
    public static IReadOnlyList<SilentLoss> Find(SeriesIndex index)
    {
        var record = index.Record;
        if (record.StartedAt is not { } start || record.Cohorts.Count == 0)
            return [];

        var scaledIn = index.Timeline.ScaleIns.SelectMany(change => change.Tasks).Select(task => task.TaskId).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. TaskLives.Of(record.Tasks)
                .Where(task => TaskLives.EndOf(task) >= start && !(TaskLives.EndOf(task) > record.EndedAt) && MayHaveServed(task, index))
                .Select(task => Loss(task, scaledIn.Contains(task.TaskId), index)).Where(loss => loss.Most > 0),
        ];
    }

    private static SilentLoss Loss(TaskTimeline task, bool isScaledIn, SeriesIndex index)
    {
        var stopping = TaskLives.EndOf(task)!.Value;
        var stopped = task.StoppedAt ?? stopping;
        // Calls that end while a task drains were not lost.
        var from = isScaledIn ? stopped : stopping - Noticing;
        return new SilentLoss(from, Math.Min(UpOrCompleted(from, stopped, index), SessionsOn(task, stopped, index)));
    }

    // One that never wrote a heartbeat, though it was looked at while it ran, did not serve yet; nor did one that ran for a moment only.
    private static bool MayHaveServed(TaskTimeline task, SeriesIndex index)
    {
        var seen = index.Snapshots.SelectMany(snapshot => snapshot.Tasks.Where(other => other.TaskId == task.TaskId).Select(other => (snapshot.At, other.HeartbeatAt))).ToArray();
        return seen.Any(look => look.HeartbeatAt is not null) || (task.StartedAt is { } running && TaskLives.EndOf(task) - running >= Joining && !seen.Any(look => look.At >= running));
    }

    /// <summary>The calls of the whole load that were up at the first counts after a task's stop, and those that ended as planned since a moment before it.</summary>
    private static double UpOrCompleted(DateTimeOffset from, DateTimeOffset stopped, SeriesIndex index)
    {
        var current = index.Find(MetricNames.CallsCurrent);
        var place = current.LastAt(stopped);
        DateTimeOffset? counted = place >= 0 && current.Points[place].HoldsUntil >= stopped ? stopped : place + 1 < current.Points.Count ? current.Points[place + 1].At : null;
        if (counted is not { } at)
            return double.PositiveInfinity;

        var completed = CallSeries.Counted(MetricNames.CallsCompleted, index);
        return current.Between(at, at)[^1].Value.High + Math.Max(0, completed.Between(at, at)[^1].Value.High - completed.Between(from, from)[^1].Value.Low);
    }

    /// <summary>The sessions that a task had at the most: by its last heartbeat, if no call was placed after it.</summary>
    private static double SessionsOn(TaskTimeline task, DateTimeOffset stopped, SeriesIndex index)
    {
        var last = index.Snapshots.SelectMany(snapshot => snapshot.Tasks.Where(seen => seen.TaskId == task.TaskId && seen.ActiveSessions is not null)).LastOrDefault();
        return last?.HeartbeatAt > LastPlacing(stopped, index.Record) + Answering ? last!.ActiveSessions!.Value : double.PositiveInfinity;
    }

    private static DateTimeOffset? LastPlacing(DateTimeOffset until, RunRecord record) => record.Cohorts
        .Where(cohort => !(cohort.StartedAt > until))
        .Select(cohort => Earlier(cohort.StartedAt + Ramp(cohort, record), cohort.EndedAt) ?? until)
        .Select(placed => (DateTimeOffset?)placed).DefaultIfEmpty(DateTimeOffset.MinValue).Max();

    private static TimeSpan? Ramp(CohortRecord cohort, RunRecord record) =>
        record.Scenario.Steps.ElementAtOrDefault(cohort.StepIndex) is PlaceCallsStep step ? (step with { Count = cohort.Planned }).Ramp : null;

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) => one < other ? one : other ?? one;
}

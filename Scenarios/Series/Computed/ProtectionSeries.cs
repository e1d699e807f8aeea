using LoadPlatform.Contracts.Samples;

namespace LoadPlatform.Scenarios.Series.Computed;

/// <summary>Whether tasks with sessions were protected from scale-in, at each snapshot in which protection was asked.</summary>
internal static class ProtectionSeries
{
    /// <summary>Tasks with sessions that were protected.</summary>
    public static IEnumerable<SeriesPoint> Protected(SeriesIndex index) => Asked(index)
        .Select(snapshot => Point(snapshot, snapshot.Tasks.Count(task => task is { ActiveSessions: > 0, IsProtected: true }), unknown: 0));

    /// <summary>
    /// Tasks with sessions that were not. A heartbeat is half a minute old by then: a session may have ended since, and protection with
    /// it. So it needs a heartbeat with sessions between two looks that both found protection off. A task of which the sessions or the
    /// protection is not known may be one; one that has never written a heartbeat does not serve yet.
    /// </summary>
    public static IEnumerable<SeriesPoint> Unprotected(SeriesIndex index)
    {
        var before = new Dictionary<string, (DateTimeOffset At, TaskSessions Task, bool Counts)>(StringComparer.Ordinal);
        var serving = new HashSet<string>(StringComparer.Ordinal);
        foreach (var snapshot in Asked(index))
        {
            serving.UnionWith(snapshot.Tasks.Where(task => task.HeartbeatAt is not null).Select(task => task.TaskId));
            var count = 0;
            foreach (var task in snapshot.Tasks.Where(task => task.IsProtected is not null))
            {
                var isUnprotected = false;
                if (task is { IsProtected: false, ActiveSessions: > 0 } && before.TryGetValue(task.TaskId, out var last) && last.Task.IsProtected is false)
                    isUnprotected = task.HeartbeatAt > last.At || (last.Counts && task.HeartbeatAt == last.Task.HeartbeatAt);
                before[task.TaskId] = (snapshot.At, task, isUnprotected);
                count += isUnprotected ? 1 : 0;
            }

            yield return Point(snapshot, count, snapshot.Tasks.Count(task => IsUnknown(task, serving)));
        }
    }

    private static IEnumerable<DistributionSnapshot> Asked(SeriesIndex index) =>
        index.Snapshots.Where(snapshot => snapshot.Tasks.Any(task => task.IsProtected is not null));

    private static bool IsUnknown(TaskSessions task, HashSet<string> serving) => task.ActiveSessions is { } sessions
        ? sessions > 0 && task.IsProtected is null
        : task.IsProtected is not true && serving.Contains(task.TaskId);

    private static SeriesPoint Point(DistributionSnapshot snapshot, int count, int unknown) => new(snapshot.At, new ValueRange(count, count + unknown), snapshot.Source, snapshot.At);
}

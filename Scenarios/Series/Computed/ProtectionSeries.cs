using LoadPlatform.Contracts.Samples;

namespace LoadPlatform.Scenarios.Series.Computed;

/// <summary>Whether tasks with sessions were protected from scale-in, at each snapshot in which protection was asked.</summary>
internal static class ProtectionSeries
{
    /// <summary>Tasks with sessions that were protected.</summary>
    public static IEnumerable<SeriesPoint> Protected(SeriesIndex index) => Asked(index)
        .Select(snapshot => Point(snapshot, snapshot.Tasks.Count(task => task is { ActiveSessions: > 0, IsProtected: true })));

    /// <summary>
    /// Tasks with sessions that were not. A heartbeat is half a minute old by then: a session may have ended since, and protection with
    /// it. So it needs a heartbeat with sessions between two looks that both found protection off.
    /// </summary>
    public static IEnumerable<SeriesPoint> Unprotected(SeriesIndex index)
    {
        var before = new Dictionary<string, (DateTimeOffset At, TaskSessions Task, bool Counts)>(StringComparer.Ordinal);
        foreach (var snapshot in Asked(index))
        {
            var count = 0;
            foreach (var task in snapshot.Tasks.Where(task => task.IsProtected is not null))
            {
                var isUnprotected = false;
                if (task is { IsProtected: false, ActiveSessions: > 0 } && before.TryGetValue(task.TaskId, out var last) && last.Task.IsProtected is false)
                    isUnprotected = task.HeartbeatAt > last.At || (last.Counts && task.HeartbeatAt == last.Task.HeartbeatAt);
                before[task.TaskId] = (snapshot.At, task, isUnprotected);
                count += isUnprotected ? 1 : 0;
            }

            yield return Point(snapshot, count);
        }
    }

    private static IEnumerable<DistributionSnapshot> Asked(SeriesIndex index) =>
        index.Snapshots.Where(snapshot => snapshot.Tasks.Any(task => task.IsProtected is not null));

    private static SeriesPoint Point(DistributionSnapshot snapshot, int count) => new(snapshot.At, ValueRange.Of(count), snapshot.Source, snapshot.At);
}

using LoadPlatform.Contracts.Samples;
using LoadPlatform.Scenarios.Timeline;

namespace LoadPlatform.Scenarios.Series;

/// <summary>
/// Reads snapshots. A task that has just started has no heartbeat yet and does not serve. One that had a heartbeat before, or has run for long
/// without one, serves for all that is known: an idle task writes heartbeats, too.
/// </summary>
internal static class SessionLooks
{
    // From RUNNING to the first heartbeat it takes the load balancer's health checks.
    private static readonly TimeSpan Start = TimeSpan.FromMinutes(2);

    /// <summary>What each snapshot says, by time; nothing at all where no task ever wrote a heartbeat: then nobody knows who has sessions.</summary>
    public static IReadOnlyList<SessionLook> Of(SeriesIndex index)
    {
        if (!index.Snapshots.Any(snapshot => snapshot.Tasks.Count == 0 || snapshot.Tasks.Any(HasHeartbeat)))
            return [];

        var running = TaskLives.Of(index.Record.Tasks).ToDictionary(task => task.TaskId, task => task.StartedAt, StringComparer.Ordinal);
        var serving = new HashSet<string>(StringComparer.Ordinal);
        List<SessionLook> looks = [];
        foreach (var snapshot in index.Snapshots)
        {
            serving.UnionWith(snapshot.Tasks.Where(task => HasHeartbeat(task) || running.GetValueOrDefault(task.TaskId) < snapshot.At - Start).Select(task => task.TaskId));
            looks.Add(new SessionLook(snapshot, [.. snapshot.Tasks.Select(task => task.ActiveSessions).OfType<int>()], snapshot.Tasks.Count(task => task.ActiveSessions is null && serving.Contains(task.TaskId))));
        }

        return looks;
    }

    private static bool HasHeartbeat(TaskSessions task) => task is { HeartbeatAt: not null } or { ActiveSessions: not null };
}

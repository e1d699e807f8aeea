using System.Globalization;
using LoadPlatform.Contracts.Tasks;
using LoadPlatform.Scenarios.Series;
using LoadPlatform.Scenarios.Timeline;

namespace LoadPlatform.Scenarios.Judging;

/// <summary>Tells why tasks of the target stopped: what a user or AWS did is interference, what the task did itself is a finding about the target.</summary>
internal static class TaskStops
{
    // "ECS is performing maintenance on the underlying infrastructure hosting the task"
    private const string Maintenance = "maintenance";

    /// <summary>The tasks that stopped while the scenario was played and that no scale-in stopped, by time.</summary>
    public static IReadOnlyList<TaskStop> Of(SeriesIndex series)
    {
        var record = series.Record;
        if (record.StartedAt is not { } start)
            return [];

        var scaledIn = series.Timeline.ScaleIns.SelectMany(change => change.Tasks).Select(task => task.TaskId).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. TaskLives.Of(record.Tasks).Where(task => TaskLives.EndOf(task) >= start && !(TaskLives.EndOf(task) > record.EndedAt) && !scaledIn.Contains(task.TaskId))
                .OrderBy(TaskLives.EndOf).Select(Explain),
        ];
    }

    /// <summary>Whether a task stopped for its own reasons: its process ended, or its health checks failed.</summary>
    public static bool IsOwn(TaskTimeline task) => TaskLives.EndOf(task) is not null && !Explain(task).IsInterference;

    private static TaskStop Explain(TaskTimeline task) => task.StopCode switch
    {
        "UserInitiated" => new TaskStop(Line(task, "somebody stopped task"), IsInterference: true),
        "SpotInterruption" or "TerminationNotice" or "InfrastructureHealth" => new TaskStop(Line(task, $"AWS took away ({task.StopCode}) task"), IsInterference: true),
        _ when task.StoppedReason?.Contains(Maintenance, StringComparison.OrdinalIgnoreCase) is true => new TaskStop(Line(task, "AWS took away, for maintenance, task"), IsInterference: true),
        _ when TaskLives.WasScaledIn(task) => new TaskStop(Line(task, "without a scale-in, as in a deployment or when tasks are moved between zones, the scheduler stopped task"), IsInterference: true),
        null when task.StoppedReason is null => new TaskStop(Line(task, "nobody can say who stopped task"), IsInterference: true),
        _ => new TaskStop(Line(task, $"by itself ({task.StopCode ?? "no stop code"}) stopped the target's task"), IsInterference: false),
    };

    private static string Line(TaskTimeline task, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{what} {task.TaskId} at {TaskLives.EndOf(task):HH:mm:ss}: {task.StoppedReason ?? "no reason is recorded"}");
}

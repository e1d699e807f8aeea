using LoadPlatform.Contracts.Tasks;

namespace LoadPlatform.Scenarios.Timeline;

/// <summary>Puts tasks in order, each once: of a task that is there several times, what any of its records says.</summary>
internal static class TaskLives
{
    private const string SchedulerStopped = "ServiceSchedulerInitiated";

    // "Scaling activity initiated by (deployment ecs-svc/1234567890)"
    private const string ScalingReason = "Scaling activity initiated by";

    public static IReadOnlyList<TaskTimeline> Of(IReadOnlyList<TaskTimeline> tasks) =>
        [.. tasks.GroupBy(task => task.TaskId, StringComparer.Ordinal).Select(same => same.Aggregate(Join)).OrderBy(task => task.CreatedAt ?? DateTimeOffset.MaxValue).ThenBy(task => task.TaskId, StringComparer.Ordinal)];

    /// <summary>Whether the service's scheduler stopped it to have fewer tasks: in a scale-in, but also in a deployment and when it moves tasks between zones.</summary>
    public static bool WasScaledIn(TaskTimeline task) =>
        task.StopCode == SchedulerStopped && (task.StoppedReason?.StartsWith(ScalingReason, StringComparison.OrdinalIgnoreCase) ?? true) && EndOf(task) is not null;

    /// <summary>When it was told to stop; null where it was not.</summary>
    public static DateTimeOffset? EndOf(TaskTimeline task) => task.StoppingAt ?? task.StoppedAt;

    private static TaskTimeline Join(TaskTimeline one, TaskTimeline other) => one with
    {
        CreatedAt = one.CreatedAt ?? other.CreatedAt,
        PullStartedAt = one.PullStartedAt ?? other.PullStartedAt,
        PullStoppedAt = one.PullStoppedAt ?? other.PullStoppedAt,
        StartedAt = one.StartedAt ?? other.StartedAt,
        StoppingAt = one.StoppingAt ?? other.StoppingAt,
        StoppedAt = one.StoppedAt ?? other.StoppedAt,
        StopCode = one.StopCode ?? other.StopCode,
        StoppedReason = one.StoppedReason ?? other.StoppedReason,
        TaskDefinition = one.TaskDefinition ?? other.TaskDefinition,
    };
}

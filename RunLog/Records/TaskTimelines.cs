using LoadPlatform.Contracts.Tasks;
using LoadPlatform.RunLog.Runs;

namespace LoadPlatform.RunLog.Records;

/// <summary>Joins what was seen of each task, one event after the other, into one timeline.</summary>
internal static class TaskTimelines
{
    public static IReadOnlyList<TaskTimeline> Merge(IReadOnlyList<RunEvent> events) =>
    [
        .. EventData.Of<TaskTimeline>(events, RunEventTypes.TargetTask).GroupBy(task => task.TaskId, StringComparer.Ordinal).Select(same => same.Aggregate(Join))
            .OrderBy(task => task.CreatedAt ?? DateTimeOffset.MaxValue),
    ];

    // ECS forgets nothing of a task that it said before, but an event may hold only a part of it.
    private static TaskTimeline Join(TaskTimeline before, TaskTimeline after) => new()
    {
        TaskId = after.TaskId,
        LastStatus = after.LastStatus ?? before.LastStatus,
        CreatedAt = after.CreatedAt ?? before.CreatedAt,
        PullStartedAt = after.PullStartedAt ?? before.PullStartedAt,
        PullStoppedAt = after.PullStoppedAt ?? before.PullStoppedAt,
        StartedAt = after.StartedAt ?? before.StartedAt,
        StoppingAt = after.StoppingAt ?? before.StoppingAt,
        StoppedAt = after.StoppedAt ?? before.StoppedAt,
        StopCode = after.StopCode ?? before.StopCode,
        StoppedReason = after.StoppedReason ?? before.StoppedReason,
        TaskDefinition = after.TaskDefinition ?? before.TaskDefinition,
    };
}

using LoadPlatform.Contracts.Tasks;
using LoadPlatform.ServiceDefaults.Aws;
using EcsTask = Amazon.ECS.Model.Task;

namespace LoadPlatform.MetricsWatcher.Tasks;

/// <summary>Reads a task's life from what ECS says of it.</summary>
internal static class TaskTimelines
{
    public static TaskTimeline Of(EcsTask task) => new()
    {
        TaskId = EcsTasks.IdOf(task.TaskArn),
        LastStatus = task.LastStatus,
        CreatedAt = AwsTime.Utc(task.CreatedAt),
        PullStartedAt = AwsTime.Utc(task.PullStartedAt),
        PullStoppedAt = AwsTime.Utc(task.PullStoppedAt),
        StartedAt = AwsTime.Utc(task.StartedAt),
        StoppingAt = AwsTime.Utc(task.StoppingAt),
        StoppedAt = AwsTime.Utc(task.StoppedAt),
        StopCode = task.StopCode?.Value,
        StoppedReason = task.StoppedReason,
        TaskDefinition = task.TaskDefinitionArn,
    };
}

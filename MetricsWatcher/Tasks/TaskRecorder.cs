using System.Text.Json;
using Amazon.ECS;
using LoadPlatform.Contracts.Tasks;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.RunLog.Watching;
using LoadPlatform.ServiceDefaults.Aws;

namespace LoadPlatform.MetricsWatcher.Tasks;

/// <summary>Records the life of every task of the service that lived while it was watched: an event at each new status.</summary>
internal sealed class TaskRecorder(IAmazonECS ecs, WatchRun run, WatchJournal journal, TimeProvider clock)
{
    private const string Source = "ecs:DescribeTasks";

    private readonly HashSet<string> _recorded = new(StringComparer.Ordinal);

    /// <summary>The time of which every stopped task is recorded; null before the first good reading.</summary>
    public TaskCoverage? Coverage => TaskCoverage.Read(run.State.Notes);

    /// <summary>Reads the tasks and records what is new.</summary>
    /// <returns>Why they could not be read; null where they could.</returns>
    public async Task<AwsFailure?> RecordAsync(bool withStopped, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var readAt = clock.GetUtcNow();
        var (tasks, failure) = await ReadAsync(withStopped, cancellationToken);
        foreach (var task in (tasks ?? []).Where(task => task.StoppedAt is null || task.StoppedAt >= since))
        {
            // A task goes on running for a moment when it has been told to stop.
            var key = $"target-task:{task.TaskId}:{task.LastStatus}{(task is { StoppingAt: not null, StoppedAt: null } ? ":stopping" : "")}";
            if (!_recorded.Contains(key))
            {
                await journal.WriteAsync(
                    run.RunId, RunEventTypes.TargetTask, key, Describe(task), data: JsonSerializer.SerializeToElement(task, RunLogJson.Options), cancellationToken: cancellationToken);
                _recorded.Add(key);
            }
        }

        if (withStopped && tasks is not null)
            TaskCoverage.After(Coverage, readAt).Write(run.State.Notes);
        return failure;
    }

    /// <summary>Every task that ECS still knows, the stopped ones among them.</summary>
    public Task<Probed<IReadOnlyList<TaskTimeline>>> ReadAllAsync(CancellationToken cancellationToken) => ReadAsync(withStopped: true, cancellationToken);

    private Task<Probed<IReadOnlyList<TaskTimeline>>> ReadAsync(bool withStopped, CancellationToken cancellationToken) =>
        AwsProbe.TryAsync<IReadOnlyList<TaskTimeline>>(
            Source,
            async token =>
            {
                DesiredStatus[] statuses = withStopped ? [DesiredStatus.RUNNING, DesiredStatus.STOPPED] : [DesiredStatus.RUNNING];
                var lists = await Task.WhenAll(statuses.Select(status => EcsTasks.ListAsync(ecs, run.Target.Cluster, run.Target.Service, status, token)));
                string[] arns = [.. lists.SelectMany(list => list).Distinct(StringComparer.Ordinal)];
                return [.. (await EcsTasks.DescribeAsync(ecs, run.Target.Cluster, arns, token)).Select(TaskTimelines.Of)];
            },
            cancellationToken);

    private static string Describe(TaskTimeline task) =>
        task.StoppedReason is { Length: > 0 } reason ? $"task {task.TaskId} is {task.LastStatus}: {reason}" : $"task {task.TaskId} is {task.LastStatus}";
}

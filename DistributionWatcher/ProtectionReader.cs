using Amazon.ECS;
using Amazon.ECS.Model;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.RunLog.Watching;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading;
using LoadPlatform.Scenarios.Series;
using LoadPlatform.ServiceDefaults.Aws;

namespace LoadPlatform.DistributionWatcher;

/// <summary>Asks ECS which tasks are protected from scale-in, where the scenario speaks of it; else it asks nothing.</summary>
internal sealed class ProtectionReader(IAmazonECS ecs, IRunLog log)
{
    private const string Source = "ecs:GetTaskProtection";
    private const int AskedAtOnce = 10;

    private bool? _isWanted;

    /// <summary>The tasks with their protection; where it cannot be read they stay without it.</summary>
    public async Task<(IReadOnlyList<TaskSessions> Tasks, AwsFailure? Failure)> ReadAsync(WatchRun run, IReadOnlyList<TaskSessions> tasks, CancellationToken cancellationToken)
    {
        _isWanted ??= await IsWantedAsync(run.RunId, cancellationToken);
        if (_isWanted is false || tasks.Count == 0)
            return (tasks, null);

        var (known, failure) = await AwsProbe.TryAsync(Source, token => AskAsync(run.Target.Cluster, tasks, token), cancellationToken);
        return known is null ? (tasks, failure) : ([.. tasks.Select(task => known.TryGetValue(task.TaskId, out var isProtected) ? task with { IsProtected = isProtected } : task)], null);
    }

    private async Task<bool> IsWantedAsync(Guid runId, CancellationToken cancellationToken)
    {
        var definition = await log.GetDefinitionAsync(runId, cancellationToken);
        return ScenarioReader.ReadStored(definition.ScenarioYaml, definition.Scenario).Scenario is { } scenario
            && scenario.Criteria.Select(criterion => criterion.Metric).Concat(scenario.Steps.Select(MetricOf)).Any(metric => metric is DerivedMetrics.ProtectedTaskCount or DerivedMetrics.UnprotectedBusyTaskCount);
    }

    private static string? MetricOf(ScenarioStep step) => step switch
    {
        AssertStep assert => assert.Metric,
        WaitUntilStep wait => wait.Metric,
        _ => null,
    };

    private async Task<IReadOnlyDictionary<string, bool>> AskAsync(string cluster, IReadOnlyList<TaskSessions> tasks, CancellationToken cancellationToken)
    {
        var known = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var chunk in tasks.Select(task => task.TaskId).Chunk(AskedAtOnce))
        {
            var page = await ecs.GetTaskProtectionAsync(new GetTaskProtectionRequest { Cluster = cluster, Tasks = [.. chunk] }, cancellationToken);
            foreach (var task in page.ProtectedTasks ?? [])
                known[EcsTasks.IdOf(task.TaskArn)] = task.ProtectionEnabled is true;
        }

        return known;
    }
}

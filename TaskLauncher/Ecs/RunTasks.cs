using Amazon.ECS.Model;
using LoadPlatform.Contracts.Targets;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.ServiceDefaults.Aws;
using LoadPlatform.TaskLauncher.Playing;
using EcsTask = Amazon.ECS.Model.Task;
using Task = System.Threading.Tasks.Task;

namespace LoadPlatform.TaskLauncher.Ecs;

/// <summary>Launches, watches and stops ECS tasks of a run.</summary>
internal sealed class RunTasks(AwsClients aws, TimeProvider time)
{
    /// <summary>The tag that holds the run's id.</summary>
    public const string RunTag = "loadplatform:run";

    private const int MostAtOnce = 10;
    private const int Attempts = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Launches tasks where and as the target's service runs its own: its network, and its capacity provider strategy or launch type. A call may answer with tasks and failures together: both are
    /// counted, and only the shortfall is asked for again. Calling it again for the same step launches nothing new. A call that fails may have
    /// launched tasks nevertheless: nothing more is asked for then, and what the others launched is not forgotten.
    /// </summary>
    public async Task<LaunchResult> LaunchAsync(Target target, Guid runId, int stepIndex, LaunchTaskStep step, CancellationToken cancellationToken)
    {
        var service = await FindServiceAsync(target, cancellationToken);
        HashSet<string> launched = new(StringComparer.Ordinal);
        List<string> failures = [];
        for (var attempt = 0; attempt < Attempts && launched.Count < step.Count; attempt++)
        {
            if (attempt > 0)
                await Task.Delay(Pause, time, cancellationToken);

            failures.Clear();
            var missing = step.Count - launched.Count;
            for (var chunk = 0; chunk * MostAtOnce < missing; chunk++)
            {
                var count = Math.Min(MostAtOnce, missing - (chunk * MostAtOnce));
                var request = Request(target, runId, step, service, count, TaskTokens.ClientToken(runId, stepIndex, attempt, chunk));
                RunTaskResponse answer;
                try
                {
                    answer = await aws.Ecs(target).RunTaskAsync(request, cancellationToken);
                }
                catch (Exception error) when (CallTally.IsProbeFailure(error) && !cancellationToken.IsCancellationRequested)
                {
                    return new LaunchResult([.. launched], [.. failures, $"RunTask was refused: {error.Message}"], IsAnswered: !EcsTrouble.IsPassing(error));
                }

                launched.UnionWith(answer.Tasks?.Select(task => task.TaskArn) ?? []);
                failures.AddRange(answer.Failures?.Select(failure => failure.Detail is null ? failure.Reason : $"{failure.Reason} ({failure.Detail})") ?? []);
            }
        }

        return new LaunchResult([.. launched], failures);
    }

    /// <summary>Describes tasks.</summary>
    /// <returns>Those that ECS knows; just after RunTask it may not know all of them.</returns>
    public Task<IReadOnlyList<EcsTask>> DescribeAsync(Target target, IReadOnlyList<string> arns, CancellationToken cancellationToken) =>
        EcsTasks.DescribeAsync(aws.Ecs(target), target.Cluster, arns, cancellationToken);

    /// <summary>Lists the tasks of a run that run or are to run, whoever remembers them.</summary>
    public async Task<IReadOnlyList<string>> ListAsync(Target target, Guid runId, CancellationToken cancellationToken)
    {
        List<string> arns = [];
        string? next = null;
        do
        {
            var page = await aws.Ecs(target).ListTasksAsync(
                new ListTasksRequest { Cluster = target.Cluster, StartedBy = TaskTokens.StartedBy(runId), NextToken = next }, cancellationToken);
            arns.AddRange(page.TaskArns ?? []);
            next = page.NextToken;
        }
        while (next is not null);
        return arns;
    }

    /// <summary>Stops a task. One that has stopped, or that ECS has forgotten, is no error.</summary>
    public async Task StopAsync(Target target, string arn, string reason, CancellationToken cancellationToken)
    {
        try
        {
            await aws.Ecs(target).StopTaskAsync(new StopTaskRequest { Cluster = target.Cluster, Task = arn, Reason = reason }, cancellationToken);
        }
        catch (InvalidParameterException error) when (error.Message.Contains("not found", StringComparison.OrdinalIgnoreCase))
        {
            // ECS forgets a stopped task after about an hour: there is nothing left to stop.
        }
    }

    private static RunTaskRequest Request(Target target, Guid runId, LaunchTaskStep step, Service? service, int count, string token) => new()
    {
        Cluster = target.Cluster,
        TaskDefinition = step.TaskDefinition,
        Count = count,
        ClientToken = token,
        StartedBy = TaskTokens.StartedBy(runId),
        NetworkConfiguration = service?.NetworkConfiguration,
        CapacityProviderStrategy = HasStrategy(service) ? service!.CapacityProviderStrategy : null,
        LaunchType = HasStrategy(service) ? null : service?.LaunchType,
        PlatformVersion = service?.PlatformVersion,
        Tags = [new Tag { Key = RunTag, Value = runId.ToString() }],
        Overrides = TaskOverrides.Of(step),
    };

    // ECS refuses a request that names both a strategy and a launch type.
    private static bool HasStrategy(Service? service) => service?.CapacityProviderStrategy is { Count: > 0 };

    private async Task<Service?> FindServiceAsync(Target target, CancellationToken cancellationToken)
    {
        var found = await aws.Ecs(target).DescribeServicesAsync(new DescribeServicesRequest { Cluster = target.Cluster, Services = [target.Service] }, cancellationToken);
        return found.Services?.FirstOrDefault();
    }
}

using Amazon.ECS;
using Amazon.ECS.Model;
using LoadPlatform.Contracts.Targets;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.ServiceDefaults.Aws;

namespace LoadPlatform.TaskLauncher.Ecs;

/// <summary>Launches, watches and stops ECS tasks of a run.</summary>
internal sealed class EcsTasks(AwsClients aws, TimeProvider time)
{
    /// <summary>The tag that holds the run's id.</summary>
    public const string RunTag = "loadplatform:run";

    private const int MostAtOnce = 10;
    private const int Attempts = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Launches tasks with the network configuration of the target's service. A call may answer with tasks and failures together: both are
    /// counted, and only the shortfall is asked for again. Calling it again for the same step launches nothing new.
    /// </summary>
    public async Task<LaunchResult> LaunchAsync(Target target, Guid runId, int stepIndex, LaunchTaskStep step, CancellationToken cancellationToken)
    {
        var network = await FindNetworkAsync(target, cancellationToken);
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
                var request = Request(target, runId, step, network, count, TaskTokens.ClientToken(runId, stepIndex, attempt, chunk));
                var answer = await aws.Ecs(target).RunTaskAsync(request, cancellationToken);
                launched.UnionWith(answer.Tasks?.Select(task => task.TaskArn) ?? []);
                failures.AddRange(answer.Failures?.Select(failure => failure.Detail is null ? failure.Reason : $"{failure.Reason} ({failure.Detail})") ?? []);
            }
        }

        return new LaunchResult([.. launched], failures);
    }

    /// <summary>Describes tasks.</summary>
    /// <returns>Those that ECS knows; just after RunTask it may not know all of them.</returns>
    public async Task<IReadOnlyList<Amazon.ECS.Model.Task>> DescribeAsync(Target target, IReadOnlyList<string> arns, CancellationToken cancellationToken)
    {
        List<Amazon.ECS.Model.Task> tasks = [];
        foreach (var chunk in arns.Chunk(100))
            tasks.AddRange((await aws.Ecs(target).DescribeTasksAsync(new DescribeTasksRequest { Cluster = target.Cluster, Tasks = [.. chunk] }, cancellationToken)).Tasks ?? []);
        return tasks;
    }

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
    public async System.Threading.Tasks.Task StopAsync(Target target, string arn, string reason, CancellationToken cancellationToken)
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

    private static RunTaskRequest Request(Target target, Guid runId, LaunchTaskStep step, NetworkConfiguration? network, int count, string token) => new()
    {
        Cluster = target.Cluster,
        TaskDefinition = step.TaskDefinition,
        Count = count,
        ClientToken = token,
        StartedBy = TaskTokens.StartedBy(runId),
        NetworkConfiguration = network,
        Tags = [new Tag { Key = RunTag, Value = runId.ToString() }],
        Overrides = step.Environment.Count == 0 ? null : new TaskOverride
        {
            ContainerOverrides =
            [
                .. step.Environment.Select(container => new ContainerOverride
                {
                    Name = container.Key,
                    Environment = [.. container.Value.Select(variable => new Amazon.ECS.Model.KeyValuePair { Name = variable.Key, Value = variable.Value })],
                }),
            ],
        },
    };

    private async Task<NetworkConfiguration?> FindNetworkAsync(Target target, CancellationToken cancellationToken)
    {
        var found = await aws.Ecs(target).DescribeServicesAsync(new DescribeServicesRequest { Cluster = target.Cluster, Services = [target.Service] }, cancellationToken);
        return found.Services?.FirstOrDefault()?.NetworkConfiguration;
    }
}

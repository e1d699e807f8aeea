using System.Net;
using Amazon.ECS;
using LoadPlatform.Contracts.Targets;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.ServiceDefaults.Aws;
using LoadPlatform.TaskLauncher.Ecs;
using EcsTask = Amazon.ECS.Model.Task;

namespace LoadPlatform.TaskLauncher.Locust;

/// <summary>Finds the Locust master that a step means, by what ECS says.</summary>
internal sealed class LocustMasters(AwsClients aws)
{
    /// <summary>Finds the master: the task that a step launched, or the only one of the target's own service.</summary>
    public async Task<MasterSearch> FindAsync(Target target, IReadOnlyList<LaunchedTask> launched, SwarmStep step, CancellationToken cancellationToken)
    {
        var ecs = aws.Ecs(target);
        IReadOnlyList<string> arns = step.LaunchStep is { } launch
            ? [.. launched.Where(task => task.StepIndex == launch && !task.Stopped).Select(task => task.Arn)]
            : await EcsTasks.ListAsync(ecs, target.Cluster, target.Service, DesiredStatus.RUNNING, cancellationToken);
        var where = step.LaunchStep is null ? $"The service {target.Service}" : $"Step {step.LaunchStep + 1}";
        if (arns.Count != 1)
            return new MasterSearch(Master: null, $"{where} has {(arns.Count == 0 ? "no task" : $"{arns.Count} tasks")}; a Locust master is one.");

        var found = await EcsTasks.DescribeAsync(ecs, target.Cluster, arns, cancellationToken);
        return found switch
        {
            [{ LastStatus: "RUNNING" } task] => Of(task, step.LaunchStep is not null),
            [{ LastStatus: "STOPPED" } task] => new MasterSearch(Master: null, $"The Locust master, task {EcsTasks.IdOf(task.TaskArn)}, stopped: {task.StoppedReason}"),
            _ => new MasterSearch(Master: null, $"The Locust master, task {EcsTasks.IdOf(arns[0])}, does not run yet.", MayCome: true),
        };
    }

    /// <summary>Whether a task still runs, or is about to.</summary>
    public async Task<bool> IsUpAsync(Target target, string arn, CancellationToken cancellationToken) =>
        await EcsTasks.DescribeAsync(aws.Ecs(target), target.Cluster, [arn], cancellationToken) is [{ LastStatus: not "STOPPED" }];

    private static MasterSearch Of(EcsTask task, bool isLaunched) => TaskAddress.Of(task) is { } address
        ? new MasterSearch(new LocustMaster(task.TaskArn, new IPEndPoint(address, LocustClient.Port), isLaunched))
        : new MasterSearch(Master: null, $"ECS names no private IPv4 address of task {EcsTasks.IdOf(task.TaskArn)}, the Locust master.", MayCome: true);
}

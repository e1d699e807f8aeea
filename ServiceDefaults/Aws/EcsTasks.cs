using Amazon.ECS;
using Amazon.ECS.Model;
using EcsTask = Amazon.ECS.Model.Task;

namespace LoadPlatform.ServiceDefaults.Aws;

/// <summary>Reads a service's tasks, page by page.</summary>
public static class EcsTasks
{
    private const int DescribedAtOnce = 100;

    /// <summary>The ARNs of a service's tasks.</summary>
    /// <param name="ecs">The client.</param>
    /// <param name="cluster">The cluster's name or ARN.</param>
    /// <param name="service">The service's name.</param>
    /// <param name="status">RUNNING: the tasks that are to run; STOPPED: those that stopped within about the last hour.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    public static async Task<IReadOnlyList<string>> ListAsync(IAmazonECS ecs, string cluster, string service, DesiredStatus status, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ecs);

        var arns = new List<string>();
        string? next = null;
        do
        {
            var page = await ecs.ListTasksAsync(
                new ListTasksRequest { Cluster = cluster, ServiceName = service, DesiredStatus = status, NextToken = next },
                cancellationToken);
            arns.AddRange(page.TaskArns ?? []);
            next = page.NextToken;
        }
        while (!string.IsNullOrEmpty(next));

        return arns;
    }

    /// <summary>What ECS says of tasks. One that it no longer knows is left out.</summary>
    /// <param name="ecs">The client.</param>
    /// <param name="cluster">The cluster's name or ARN.</param>
    /// <param name="arns">The tasks.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    public static async Task<IReadOnlyList<EcsTask>> DescribeAsync(IAmazonECS ecs, string cluster, IReadOnlyList<string> arns, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ecs);

        var tasks = new List<EcsTask>();
        foreach (var chunk in arns.Chunk(DescribedAtOnce))
        {
            var page = await ecs.DescribeTasksAsync(new DescribeTasksRequest { Cluster = cluster, Tasks = [.. chunk] }, cancellationToken);
            tasks.AddRange(page.Tasks ?? []);
        }

        return tasks;
    }

    /// <summary>A task's id: the last part of its ARN.</summary>
    /// <param name="arn">The task's ARN.</param>
    public static string IdOf(string arn)
    {
        ArgumentNullException.ThrowIfNull(arn);
        return arn[(arn.LastIndexOf('/') + 1)..];
    }
}

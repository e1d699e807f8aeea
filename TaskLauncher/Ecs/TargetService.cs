using Amazon.ECS.Model;
using LoadPlatform.Contracts.Targets;
using LoadPlatform.ServiceDefaults.Aws;
using Task = System.Threading.Tasks.Task;

namespace LoadPlatform.TaskLauncher.Ecs;

/// <summary>The desired count of a target's service.</summary>
internal sealed class TargetService(AwsClients aws)
{
    /// <summary>Reads it.</summary>
    /// <returns>Null where ECS knows no such service.</returns>
    public async Task<int?> FindDesiredCountAsync(Target target, CancellationToken cancellationToken)
    {
        var found = await aws.Ecs(target).DescribeServicesAsync(new DescribeServicesRequest { Cluster = target.Cluster, Services = [target.Service] }, cancellationToken);
        return found.Services?.FirstOrDefault()?.DesiredCount;
    }

    /// <summary>Sets it. Nothing else of the service is changed, and no deployment begins.</summary>
    public Task SetDesiredCountAsync(Target target, int count, CancellationToken cancellationToken) =>
        aws.Ecs(target).UpdateServiceAsync(new UpdateServiceRequest { Cluster = target.Cluster, Service = target.Service, DesiredCount = count }, cancellationToken);
}

using Amazon.ECS;
using Amazon.ECS.Model;
using LoadPlatform.ServiceDefaults.Aws;
using Target = LoadPlatform.Contracts.Targets.Target;

namespace LoadPlatform.MetricsWatcher.Services;

/// <summary>Reads the target's service: one DescribeServices.</summary>
internal sealed class ServiceProbe(IAmazonECS ecs, Target target)
{
    internal const string Source = "ecs:DescribeServices";

    public async Task<Probed<ServiceReading>> ReadAsync(CancellationToken cancellationToken)
    {
        var request = new DescribeServicesRequest { Cluster = target.Cluster, Services = [target.Service] };
        var answer = await AwsProbe.TryAsync(Source, token => ecs.DescribeServicesAsync(request, token), cancellationToken);
        if (answer.Value is not { } response)
            return new Probed<ServiceReading>(null, answer.Failure);

        return response.Services is [var service, ..] && service.Status != "INACTIVE"
            ? new Probed<ServiceReading>(ServiceReading.Of(service), null)
            : new Probed<ServiceReading>(null, Missing(response));
    }

    private AwsFailure Missing(DescribeServicesResponse response)
    {
        var why = response.Services is { Count: > 0 } ? "INACTIVE" : response.Failures is [var failure, ..] ? failure.Reason : "MISSING";
        return new AwsFailure(Source, $"Service{why}", $"the service {target.Service} of cluster {target.Cluster} is {why}", AwsFailureKind.Missing);
    }
}

using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ecs;

/// <summary>UpdateService: sets the desired count, whatever scaling wants; the next scaling activity overwrites it.</summary>
internal sealed class UpdateService : IAwsOperation
{
    /// <summary>AWS's quota of tasks in a service.</summary>
    private const int Most = 5000;

    public string Name => nameof(UpdateService);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        var service = world.Estate.FindService(request.Cluster(world), Arns.NameOf(request.Text("service") ?? ""))
            ?? throw new AwsException("ServiceNotFoundException", "Service not found.");
        if (request.Integer("desiredCount") is { } desired)
            service.SetDesired(desired is >= 0 and <= Most ? desired : throw AwsException.InvalidParameter($"desiredCount must be from 0 to {Most}."));
        return new JsonObject { ["service"] = ServiceJson.Of(world, service) };
    }
}

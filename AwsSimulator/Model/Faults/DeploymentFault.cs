using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model.Ecs;

namespace LoadPlatform.AwsSimulator.Model.Faults;

/// <summary>Somebody deploys in mid-run: the same task definition by force, or a new revision of it.</summary>
internal sealed class DeploymentFault(EcsScope scope, bool isNewRevision) : Fault(Name)
{
    public const string Name = "deployment";

    public static Fault Read(FaultRequest request) =>
        new DeploymentFault(new EcsScope(request.Text("cluster"), request.Text("service"), Family: null), request.Flag("new_revision") ?? false);

    public override void Begin(SimulatedWorld world)
    {
        foreach (var service in world.Estate.Services.Where(service => Has(world, service)).ToList())
            service.Update(isNewRevision ? new ServiceUpdate { Definition = Revise(world, service) } : new ServiceUpdate { ForceNewDeployment = true });
    }

    /// <summary>Without a scope the autoscaled service is meant.</summary>
    private bool Has(SimulatedWorld world, EcsService service) => scope.IsEverything
        ? service == world.Estate.Scaled
        : (scope.Cluster is null || service.Cluster == scope.Cluster) && (scope.Service is null || service.Name == scope.Service);

    private static TaskDefinition Revise(SimulatedWorld world, EcsService service) =>
        world.Estate.Definitions.Register(JsonNode.Parse(service.Definition.Json)!.AsObject());
}

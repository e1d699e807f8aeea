using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Ecs;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ecs;

/// <summary>What several ECS operations read from a request.</summary>
internal static class EcsRequests
{
    private const string DefaultCluster = "default";

    /// <summary>The cluster's name.</summary>
    /// <exception cref="AwsException">There is no such cluster.</exception>
    public static string Cluster(this AwsRequest request, SimulatedWorld world)
    {
        var name = Arns.NameOf(request.Text("cluster") ?? DefaultCluster);
        return world.Estate.FindCluster(name) is not null ? name : throw new AwsException("ClusterNotFoundException", "Cluster not found.");
    }

    public static EcsTask Task(this AwsRequest request, SimulatedWorld world, string cluster) =>
        world.Tasks.TryGet(cluster, Arns.NameOf(request.Text("task") ?? ""), out var task)
            ? task
            : throw AwsException.InvalidParameter("The referenced task was not found.");
}

using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ecs;

/// <summary>GetTaskProtection: of a service's tasks; others are failures.</summary>
internal sealed class GetTaskProtection : IAwsOperation
{
    private const int Most = 100;

    public string Name => nameof(GetTaskProtection);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        var cluster = request.Cluster(world);
        var ids = request.Texts("tasks");
        if (ids.Count > Most)
            throw AwsException.InvalidParameter($"Tasks cannot be more than {Most}.");

        var known = ids.Count > 0
            ? ids.Select(Arns.NameOf)
            : world.Tasks.All.Where(task => task.Request.Cluster == cluster && task.IsService && task.IsRunning).Select(task => task.Id);
        return ProtectionJson.Of(world, cluster, [.. known], _ => { });
    }
}

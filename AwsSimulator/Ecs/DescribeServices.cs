using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ecs;

/// <summary>DescribeServices: up to ten.</summary>
internal sealed class DescribeServices : IAwsOperation
{
    private const int Most = 10;

    public string Name => nameof(DescribeServices);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        var cluster = request.Cluster(world);
        var names = request.Texts("services");
        if (names.Count == 0)
            throw AwsException.InvalidParameter("Services cannot be empty.");
        if (names.Count > Most)
            throw AwsException.InvalidParameter($"Services list should contain up to {Most} services.");

        var withTags = request.Includes("TAGS");
        var services = new JsonArray();
        var failures = new JsonArray();
        foreach (var name in names.Select(Arns.NameOf))
        {
            if (world.Estate.FindService(cluster, name) is { } service)
                services.Add(ServiceJson.Of(world, service, withTags));
            else
                failures.Add(Failures.Missing(world.Arns.Service(cluster, name)));
        }

        return new JsonObject { ["failures"] = failures, ["services"] = services };
    }
}

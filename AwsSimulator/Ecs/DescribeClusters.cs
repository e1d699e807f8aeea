using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Ecs;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ecs;

/// <summary>DescribeClusters: up to a hundred; settings, statistics and tags where they are asked for.</summary>
internal sealed class DescribeClusters : IAwsOperation
{
    private const int Most = 100;

    public string Name => nameof(DescribeClusters);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        var names = request.Texts("clusters");
        if (names.Count > Most)
            throw AwsException.InvalidParameter($"Clusters cannot be more than {Most}.");

        var clusters = new JsonArray();
        var failures = new JsonArray();
        foreach (var name in names.DefaultIfEmpty("default").Select(Arns.NameOf))
        {
            if (world.Estate.FindCluster(name) is { } cluster)
                clusters.Add(Cluster(world, cluster, request));
            else
                failures.Add(Failures.Missing(world.Arns.Cluster(name)));
        }

        return new JsonObject { ["clusters"] = clusters, ["failures"] = failures };
    }

    private static JsonObject Cluster(SimulatedWorld world, EcsCluster cluster, AwsRequest request)
    {
        var tasks = world.Tasks.All.Where(task => task.Request.Cluster == cluster.Name).ToList();
        var (running, pending) = (tasks.Count(task => task.LastStatus == TaskStatuses.Running), tasks.Count(task => task.IsStarting));
        var services = world.Estate.Services.Count(service => service.Cluster == cluster.Name);
        return new JsonObject
        {
            ["activeServicesCount"] = services,
            ["capacityProviders"] = Json.Texts([TaskRequest.Fargate, CapacityProviderItem.Spot]),
            ["clusterArn"] = world.Arns.Cluster(cluster.Name),
            ["clusterName"] = cluster.Name,
            ["defaultCapacityProviderStrategy"] = StrategyJson.Of(cluster.DefaultStrategy),
            ["pendingTasksCount"] = pending,
            ["registeredContainerInstancesCount"] = 0,
            ["runningTasksCount"] = running,
            ["settings"] = request.Includes("SETTINGS") ? Pairs(("containerInsights", "enabled")) : [],
            ["statistics"] = request.Includes("STATISTICS") ? Statistics(running, pending, services) : [],
            ["status"] = "ACTIVE",
            ["tags"] = request.Includes("TAGS") ? EcsTags.Write(cluster.Tags) : [],
        };
    }

    private static JsonArray Statistics(int running, int pending, int services) => Pairs(
        ("runningEC2TasksCount", "0"), ("runningFargateTasksCount", $"{running}"), ("pendingEC2TasksCount", "0"), ("pendingFargateTasksCount", $"{pending}"),
        ("activeEC2ServiceCount", "0"), ("activeFargateServiceCount", $"{services}"), ("drainingEC2ServiceCount", "0"), ("drainingFargateServiceCount", "0"));

    private static JsonArray Pairs(params (string Name, string Value)[] pairs) =>
        Json.Array(pairs.Select(pair => new JsonObject { ["name"] = pair.Name, ["value"] = pair.Value }));
}

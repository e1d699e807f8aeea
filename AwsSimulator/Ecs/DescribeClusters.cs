using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Ecs;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ecs;

/// <summary>DescribeClusters.</summary>
internal sealed class DescribeClusters : IAwsOperation
{
    public string Name => nameof(DescribeClusters);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        var clusters = new JsonArray();
        var failures = new JsonArray();
        foreach (var name in request.Texts("clusters").DefaultIfEmpty("default").Select(Arns.NameOf))
        {
            if (world.Estate.FindCluster(name) is not null)
                clusters.Add(Cluster(world, name));
            else
                failures.Add(Failures.Missing(world.Arns.Cluster(name)));
        }

        return new JsonObject { ["clusters"] = clusters, ["failures"] = failures };
    }

    private static JsonObject Cluster(SimulatedWorld world, string name)
    {
        var tasks = world.Tasks.All.Where(task => task.Request.Cluster == name).ToList();
        return new JsonObject
        {
            ["activeServicesCount"] = world.Estate.Services.Count(service => service.Cluster == name),
            ["capacityProviders"] = Json.Texts(["FARGATE", "FARGATE_SPOT"]),
            ["clusterArn"] = world.Arns.Cluster(name),
            ["clusterName"] = name,
            ["defaultCapacityProviderStrategy"] = new JsonArray(),
            ["pendingTasksCount"] = tasks.Count(task => task.IsStarting),
            ["registeredContainerInstancesCount"] = 0,
            ["runningTasksCount"] = tasks.Count(task => task.LastStatus == TaskStatuses.Running),
            ["settings"] = new JsonArray(new JsonObject { ["name"] = "containerInsights", ["value"] = "enabled" }),
            ["statistics"] = new JsonArray(),
            ["status"] = "ACTIVE",
            ["tags"] = new JsonArray(),
        };
    }
}

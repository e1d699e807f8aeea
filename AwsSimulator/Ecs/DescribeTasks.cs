using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ecs;

/// <summary>DescribeTasks: up to a hundred.</summary>
internal sealed class DescribeTasks : IAwsOperation
{
    private const int Most = 100;

    public string Name => nameof(DescribeTasks);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        var cluster = request.Cluster(world);
        var ids = request.Texts("tasks");
        if (ids.Count == 0)
            throw AwsException.InvalidParameter("Tasks cannot be empty.");
        if (ids.Count > Most)
            throw AwsException.InvalidParameter($"Tasks cannot be more than {Most}.");

        var withTags = request.Includes("TAGS");
        var tasks = new JsonArray();
        var failures = new JsonArray();
        foreach (var id in ids.Select(Arns.NameOf))
        {
            if (world.Tasks.TryGet(cluster, id, out var task))
                tasks.Add(TaskJson.Of(world, task, withTags));
            else
                failures.Add(Failures.Missing(world.Arns.Task(cluster, id)));
        }

        return new JsonObject { ["failures"] = failures, ["tasks"] = tasks };
    }
}

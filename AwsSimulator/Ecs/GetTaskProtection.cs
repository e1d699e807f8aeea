using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Ecs;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ecs;

/// <summary>GetTaskProtection: of a service's tasks; others are failures.</summary>
internal sealed class GetTaskProtection : IAwsOperation
{
    public string Name => nameof(GetTaskProtection);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        var cluster = request.Cluster(world);
        var ids = request.Texts("tasks");
        var known = ids.Count > 0 ? ids.Select(Arns.NameOf) : world.Tasks.All.Where(task => task.Request.Cluster == cluster && task.IsService && task.IsRunning).Select(task => task.Id);
        var found = new JsonArray();
        var failures = new JsonArray();
        foreach (var id in known.ToList())
        {
            var arn = world.Arns.Task(cluster, id);
            if (!world.Tasks.TryGet(cluster, id, out var task) || task.LastStatus == TaskStatuses.Stopped)
                failures.Add(Failures.Missing(arn));
            else if (!task.IsService)
                failures.Add(new JsonObject { ["arn"] = arn, ["reason"] = "TASK_NOT_VALID" });
            else
                found.Add(new JsonObject { ["protectionEnabled"] = task.ProtectedUntil is not null, ["taskArn"] = arn }.With("expirationDate", task.ProtectedUntil));
        }

        return new JsonObject { ["failures"] = failures, ["protectedTasks"] = found };
    }
}

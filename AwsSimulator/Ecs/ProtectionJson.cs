using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Ecs;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ecs;

/// <summary>The protection of tasks as ECS writes it.</summary>
internal static class ProtectionJson
{
    /// <summary>The tasks that can be protected, and the failures of the others.</summary>
    /// <param name="world">The world.</param>
    /// <param name="cluster">The tasks' cluster.</param>
    /// <param name="ids">The tasks.</param>
    /// <param name="change">What is done to each that can be protected, first.</param>
    public static JsonObject Of(SimulatedWorld world, string cluster, IReadOnlyList<string> ids, Action<EcsTask> change)
    {
        var found = new JsonArray();
        var failures = new JsonArray();
        foreach (var id in ids)
        {
            var arn = world.Arns.Task(cluster, id);
            if (!world.Tasks.TryGet(cluster, id, out var task) || task.LastStatus == TaskStatuses.Stopped)
            {
                failures.Add(Failures.Missing(arn));
            }
            else if (!task.IsService || task.DesiredStatus == TaskStatuses.Stopped)
            {
                failures.Add(new JsonObject { ["arn"] = arn, ["reason"] = "TASK_NOT_VALID" });
            }
            else
            {
                change(task);
                found.Add(new JsonObject { ["protectionEnabled"] = task.ProtectedUntil is not null, ["taskArn"] = arn }.With("expirationDate", task.ProtectedUntil));
            }
        }

        return new JsonObject { ["failures"] = failures, ["protectedTasks"] = found };
    }
}

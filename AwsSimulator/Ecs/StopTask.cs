using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ecs;

/// <summary>StopTask: of a service's task too; the service then starts another.</summary>
internal sealed class StopTask : IAwsOperation
{
    public string Name => nameof(StopTask);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        var task = request.Task(world, request.Cluster(world));
        world.Lifecycle.Stop(task, "UserInitiated", request.Text("reason") ?? "Task stopped by user");
        return new JsonObject { ["task"] = TaskJson.Of(world, task) };
    }
}

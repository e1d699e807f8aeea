using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Ecs;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ecs;

/// <summary>StopTask: of a service's task too, protected or not; the service then starts another. The task's tags are gone.</summary>
internal sealed class StopTask : IAwsOperation
{
    private const int LongestReason = 255;

    public string Name => nameof(StopTask);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        var task = request.Task(world, request.Cluster(world));
        var reason = request.Text("reason") ?? "Task stopped by user";
        if (reason.Length > LongestReason)
            throw AwsException.InvalidParameter($"reason must be at most {LongestReason} characters.");

        world.Lifecycle.Stop(task, StopCodes.UserInitiated, reason);
        task.Tags.Clear();
        return new JsonObject { ["task"] = TaskJson.Of(world, task) };
    }
}

using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Ecs;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ecs;

/// <summary>ExecuteCommand: answers with a session as AWS does. Nobody listens at its stream.</summary>
internal sealed class ExecuteCommand : IAwsOperation
{
    private const int SessionDigits = 17;
    private const int TokenDigits = 128;

    public string Name => nameof(ExecuteCommand);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        var cluster = request.Cluster(world);
        var task = request.Task(world, cluster);
        if (request.Text("command") is not { Length: > 0 })
            throw AwsException.InvalidParameter("Command cannot be empty.");
        if (!request.Flag("interactive"))
            throw AwsException.InvalidParameter("Interactive is the only mode supported currently.");

        var container = Container(task, request.Text("container"));
        if (!task.Request.EnableExecuteCommand)
            throw AwsException.InvalidParameter(
                "The execute command failed because execute command was not enabled when the task was run or the execute command agent isn’t running. Wait and try again or run a new task with execute command enabled and try again.");
        if (container.LastStatus != TaskStatuses.Running)
            throw new AwsException("TargetNotConnectedException", "The execute command failed due to an internal error. Try again later.");

        return new JsonObject
        {
            ["clusterArn"] = world.Arns.Cluster(cluster),
            ["containerArn"] = world.Arns.Container(cluster, task.Id, container.Id),
            ["containerName"] = container.Name,
            ["interactive"] = true,
            ["session"] = Session(world),
            ["taskArn"] = world.Arns.Task(cluster, task.Id),
        };
    }

    private static EcsContainer Container(EcsTask task, string? name)
    {
        if (name is null)
            return task.Containers.Count == 1 ? task.Containers[0] : throw AwsException.InvalidParameter("A container name must be specified because the task has more than one container.");

        return task.Containers.FirstOrDefault(container => container.Name == name)
            ?? throw AwsException.InvalidParameter($"The container '{name}' does not exist in the task.");
    }

    private static JsonObject Session(SimulatedWorld world)
    {
        var id = $"ecs-execute-command-{RandomIds.Hex(world.Random, SessionDigits)}";
        return new JsonObject
        {
            ["sessionId"] = id,
            ["streamUrl"] = $"wss://ssmmessages.{world.Options.Region}.amazonaws.com/v1/data-channel/{id}?role=publish_subscribe",
            ["tokenValue"] = RandomIds.Hex(world.Random, TokenDigits),
        };
    }
}

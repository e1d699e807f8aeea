using System.Globalization;
using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Ecs;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Ecs;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Processes.Metadata;

/// <summary>Calls ECS for a task as the agent does, and passes its answer on as the agent does.</summary>
internal static class ProtectionCall
{
    public static ProtectionAnswer Get(SimulatedWorld world, EcsTask task) => Call(world, task, new GetTaskProtection(), []);

    public static ProtectionAnswer Update(SimulatedWorld world, EcsTask task, bool isEnabled, int? minutes)
    {
        var members = new JsonObject { ["protectionEnabled"] = isEnabled };
        if (minutes is { } given)
            members["expiresInMinutes"] = given;
        return Call(world, task, new UpdateTaskProtection(), members);
    }

    private static ProtectionAnswer Call(SimulatedWorld world, EcsTask task, IAwsOperation operation, JsonObject members)
    {
        var arn = world.Arns.Task(task.Request.Cluster, task.Id);
        members["cluster"] = task.Request.Cluster;
        members["tasks"] = new JsonArray(arn);
        JsonObject answer;
        try
        {
            answer = operation.Handle(world, new AwsRequest(members));
        }
        catch (AwsException exception)
        {
            return ProtectionAnswer.Error(exception.Status, arn, exception.Type, exception.Message);
        }

        if (answer["failures"]!.AsArray() is [{ } failure, ..])
        {
            return new ProtectionAnswer(StatusCodes.Status200OK, new JsonObject
            {
                ["failure"] = new JsonObject { ["Arn"] = (string?)failure["arn"], ["Detail"] = (string?)failure["detail"], ["Reason"] = (string?)failure["reason"] },
            });
        }

        var found = answer["protectedTasks"]![0]!;
        return new ProtectionAnswer(StatusCodes.Status200OK, new JsonObject
        {
            ["protection"] = new JsonObject
            {
                ["ExpirationDate"] = found["expirationDate"]?.GetValue<AwsTime>().Instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
                ["ProtectionEnabled"] = (bool)found["protectionEnabled"]!,
                ["TaskArn"] = (string?)found["taskArn"],
            },
        });
    }
}

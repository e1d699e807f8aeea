using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Ecs;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ecs;

/// <summary>A container of a task as ECS writes it.</summary>
internal static class ContainerJson
{
    public static JsonObject Of(SimulatedWorld world, EcsTask task, EcsContainer container)
    {
        var definition = container.Definition;
        var interfaces = new JsonArray();
        if (task.ConnectivityAt is not null)
            interfaces.Add(new JsonObject { ["attachmentId"] = $"{task.AttachmentId}", ["privateIpv4Address"] = task.PrivateIp });

        var json = new JsonObject
        {
            ["containerArn"] = world.Arns.Container(task.Request.Cluster, task.Id, container.Id),
            ["cpu"] = $"{definition.Cpu}",
            ["healthStatus"] = Health(task, definition.HasHealthCheck),
            ["image"] = definition.Image,
            ["lastStatus"] = container.LastStatus,
            ["name"] = container.Name,
            ["networkBindings"] = new JsonArray(),
            ["networkInterfaces"] = interfaces,
            ["taskArn"] = world.Arns.Task(task.Request.Cluster, task.Id),
        };
        return json
            .With("exitCode", container.ExitCode)
            .With("managedAgents", task.Request.EnableExecuteCommand ? new JsonArray(Agent(task, container)) : null)
            .With("memory", definition.Memory is { } memory ? $"{memory}" : null)
            .With("memoryReservation", definition.MemoryReservation is { } reservation ? $"{reservation}" : null)
            .With("reason", container.Reason)
            .With("runtimeId", task.StartedAt is null ? null : container.RuntimeId);
    }

    /// <summary>HEALTHY where a health check passes, UNKNOWN where there is none or nothing to check.</summary>
    public static string Health(EcsTask task, bool hasCheck) => hasCheck && task.IsAlive && task.HasBeenReady ? "HEALTHY" : "UNKNOWN";

    private static JsonObject Agent(EcsTask task, EcsContainer container) => new JsonObject
    {
        ["lastStatus"] = container.LastStatus,
        ["name"] = "ExecuteCommandAgent",
    }.With("lastStartedAt", task.StartedAt);
}

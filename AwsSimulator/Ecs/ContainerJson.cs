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
        var json = new JsonObject
        {
            ["containerArn"] = world.Arns.Container(task.Request.Cluster, task.Id, container.Id),
            ["cpu"] = $"{container.Definition.Cpu}",
            ["healthStatus"] = TaskJson.Health(task),
            ["image"] = container.Definition.Image,
            ["lastStatus"] = container.LastStatus,
            ["name"] = container.Name,
            ["networkInterfaces"] = new JsonArray(new JsonObject { ["attachmentId"] = $"{task.AttachmentId}", ["privateIpv4Address"] = task.PrivateIp }),
            ["taskArn"] = world.Arns.Task(task.Request.Cluster, task.Id),
        };
        return json
            .With("exitCode", container.ExitCode)
            .With("memory", container.Definition.Memory is { } memory ? $"{memory}" : null)
            .With("memoryReservation", container.Definition.MemoryReservation is { } reservation ? $"{reservation}" : null)
            .With("reason", container.Reason)
            .With("runtimeId", container.LastStatus == TaskStatuses.Pending ? null : container.RuntimeId);
    }
}

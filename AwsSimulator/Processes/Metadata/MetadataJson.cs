using System.Globalization;
using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Ecs;
using LoadPlatform.AwsSimulator.Model.Logs;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Processes.Metadata;

/// <summary>Tasks and containers as Fargate's metadata endpoint writes them.</summary>
internal static class MetadataJson
{
    private const double UnitsPerVcpu = 1024;

    public static JsonObject Task(SimulatedWorld world, EcsTask task)
    {
        var (definition, overrides) = (task.Request.Definition, task.Request.Overrides);
        return new JsonObject
        {
            ["Cluster"] = world.Arns.Cluster(task.Request.Cluster),
            ["TaskARN"] = Arn(world, task),
            ["Family"] = definition.Family,
            ["Revision"] = $"{definition.Revision}",
            ["DesiredStatus"] = task.DesiredStatus,
            ["KnownStatus"] = task.LastStatus,
            ["Limits"] = new JsonObject { ["CPU"] = (overrides?.Cpu ?? definition.Cpu) / UnitsPerVcpu, ["Memory"] = overrides?.Memory ?? definition.Memory },
        }
        .With("PullStartedAt", Time(task.PullStartedAt))
        .With("PullStoppedAt", Time(task.PullStoppedAt))
        .With("AvailabilityZone", $"{world.Options.Region}a")
        .With("Containers", Json.Array(task.Containers.Select(container => Container(world, task, container))))
        .With("LaunchType", task.Request.LaunchType)
        .With("ClockDrift", new JsonObject
        {
            ["ClockErrorBound"] = 0.5,
            ["ReferenceTimestamp"] = Time(world.Now),
            ["ClockSynchronizationStatus"] = "SYNCHRONIZED",
        })
        .With("FaultInjectionEnabled", false);
    }

    public static JsonObject Container(SimulatedWorld world, EcsTask task, EcsContainer container)
    {
        var definition = task.Request.Definition;
        return new JsonObject
        {
            ["DockerId"] = container.RuntimeId,
            ["Name"] = container.Name,
            ["DockerName"] = container.Name,
            ["Image"] = container.Definition.Image,
            ["Labels"] = new JsonObject
            {
                ["com.amazonaws.ecs.cluster"] = world.Arns.Cluster(task.Request.Cluster),
                ["com.amazonaws.ecs.container-name"] = container.Name,
                ["com.amazonaws.ecs.task-arn"] = Arn(world, task),
                ["com.amazonaws.ecs.task-definition-family"] = definition.Family,
                ["com.amazonaws.ecs.task-definition-version"] = $"{definition.Revision}",
            },
            ["DesiredStatus"] = task.DesiredStatus,
            ["KnownStatus"] = container.LastStatus,
            ["Limits"] = new JsonObject { ["CPU"] = container.Definition.Cpu }.With("Memory", container.Definition.Memory),
        }
        .With("ExitCode", container.ExitCode)
        .With("CreatedAt", Time(task.PullStoppedAt))
        .With("StartedAt", Time(task.StartedAt))
        .With("Type", "NORMAL")
        .With("LogDriver", "awslogs")
        .With("LogOptions", new JsonObject
        {
            ["awslogs-group"] = LogNames.Group(definition.Family),
            ["awslogs-region"] = world.Options.Region,
            ["awslogs-stream"] = LogNames.Stream(container.Name, task),
        })
        .With("ContainerARN", world.Arns.Container(task.Request.Cluster, task.Id, container.Id))
        .With("Networks", new JsonArray(new JsonObject
        {
            ["NetworkMode"] = "awsvpc",
            ["IPv4Addresses"] = new JsonArray(task.PrivateIp),
            ["AttachmentIndex"] = 0,
            ["PrivateDNSName"] = $"ip-{task.PrivateIp.Replace('.', '-')}.ec2.internal",
        }))
        .With("Snapshotter", "overlayfs");
    }

    private static string Arn(SimulatedWorld world, EcsTask task) => world.Arns.Task(task.Request.Cluster, task.Id);

    private static string? Time(DateTimeOffset? instant) => instant?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);
}

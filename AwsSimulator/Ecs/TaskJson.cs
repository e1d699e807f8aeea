using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Ecs;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ecs;

/// <summary>A task as ECS writes it.</summary>
internal static class TaskJson
{
    public static JsonObject Of(SimulatedWorld world, EcsTask task, bool withTags = false)
    {
        var request = task.Request;
        var definition = request.Definition;
        var json = new JsonObject
        {
            ["attachments"] = new JsonArray(AttachmentJson.Of(task)),
            ["attributes"] = new JsonArray(new JsonObject { ["name"] = "ecs.cpu-architecture", ["value"] = "x86_64" }),
            ["availabilityZone"] = $"{world.Options.Region}{(char)('a' + Zone(task))}",
            ["clusterArn"] = world.Arns.Cluster(request.Cluster),
            ["containers"] = Json.Array(task.Containers.Select(container => ContainerJson.Of(world, task, container))),
            ["cpu"] = $"{request.Overrides?.Cpu ?? definition.Cpu}",
            ["createdAt"] = Json.Time(task.CreatedAt),
            ["desiredStatus"] = task.DesiredStatus,
            ["enableExecuteCommand"] = request.EnableExecuteCommand,
            ["ephemeralStorage"] = new JsonObject { ["sizeInGiB"] = 20 },
            ["group"] = request.Group,
            ["healthStatus"] = ContainerJson.Health(task, task.Containers.Any(container => container.Definition.HasHealthCheck)),
            ["inferenceAccelerators"] = new JsonArray(),
            ["lastStatus"] = task.LastStatus,
            ["launchType"] = request.LaunchType,
            ["memory"] = $"{request.Overrides?.Memory ?? definition.Memory}",
            ["overrides"] = OverridesJson.Of(definition, request.Overrides),
            ["platformFamily"] = "Linux",
            ["platformVersion"] = request.PlatformVersion,
            ["startedBy"] = request.StartedBy,
            ["tags"] = withTags ? EcsTags.Write(task.Tags) : new JsonArray(),
            ["taskArn"] = world.Arns.Task(request.Cluster, task.Id),
            ["taskDefinitionArn"] = world.Arns.TaskDefinition(definition.Family, definition.Revision),
            ["version"] = task.Version,
        };
        return json
            .With("capacityProviderName", request.CapacityProvider)
            .With("connectivity", task.ConnectivityAt is null ? null : "CONNECTED")
            .With("connectivityAt", task.ConnectivityAt)
            .With("pullStartedAt", task.PullStartedAt)
            .With("pullStoppedAt", task.PullStoppedAt)
            .With("startedAt", task.StartedAt)
            .With("stoppingAt", task.StoppingAt)
            .With("executionStoppedAt", task.ExecutionStoppedAt)
            .With("stoppedAt", task.StoppedAt)
            .With("stopCode", task.StopCode)
            .With("stoppedReason", task.StoppedReason);
    }

    /// <summary>The availability zone's number: each of a network's subnets lies in its own.</summary>
    private static int Zone(EcsTask task) => Math.Max(0, task.Request.Network.Subnets.ToList().IndexOf(task.Subnet));
}

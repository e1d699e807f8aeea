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
        var definition = task.Request.Definition;
        var arn = world.Arns.Task(task.Request.Cluster, task.Id);
        var json = new JsonObject
        {
            ["attachments"] = new JsonArray(Attachment(task)),
            ["availabilityZone"] = $"{world.Options.Region}a",
            ["clusterArn"] = world.Arns.Cluster(task.Request.Cluster),
            ["containers"] = Json.Array(task.Containers.Select(container => ContainerJson.Of(world, task, container))),
            ["cpu"] = $"{definition.Cpu}",
            ["createdAt"] = Json.Time(task.CreatedAt),
            ["desiredStatus"] = task.DesiredStatus,
            ["enableExecuteCommand"] = false,
            ["group"] = task.Request.Group,
            ["healthStatus"] = Health(task),
            ["lastStatus"] = task.LastStatus,
            ["launchType"] = task.Request.LaunchType,
            ["memory"] = $"{definition.Memory}",
            ["overrides"] = task.Request.Overrides is { } overrides ? JsonNode.Parse(overrides.Json) : new JsonObject { ["containerOverrides"] = new JsonArray() },
            ["platformFamily"] = "Linux",
            ["platformVersion"] = "1.4.0",
            ["startedBy"] = task.Request.StartedBy,
            ["tags"] = withTags ? Tags(task) : new JsonArray(),
            ["taskArn"] = arn,
            ["taskDefinitionArn"] = world.Arns.TaskDefinition(definition.Family, definition.Revision),
            ["version"] = task.Version,
        };
        return json
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

    public static string Health(EcsTask task) => task.IsReady ? "HEALTHY" : "UNKNOWN";

    private static JsonObject Attachment(EcsTask task)
    {
        var status = task.StoppedAt is not null ? "DELETED" : task.ConnectivityAt is null ? "PRECREATED" : "ATTACHED";
        var subnet = task.Request.Network.Subnets[0];
        return new JsonObject
        {
            ["details"] = new JsonArray(
                new JsonObject { ["name"] = "subnetId", ["value"] = subnet },
                new JsonObject { ["name"] = "privateIPv4Address", ["value"] = task.PrivateIp }),
            ["id"] = $"{task.AttachmentId}",
            ["status"] = status,
            ["type"] = "ElasticNetworkInterface",
        };
    }

    private static JsonArray Tags(EcsTask task) =>
        Json.Array(task.Request.Tags.Select(tag => new JsonObject { ["key"] = tag.Key, ["value"] = tag.Value }));
}

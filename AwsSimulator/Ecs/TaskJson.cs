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
            ["containers"] = new JsonArray(Container(world, task, arn)),
            ["cpu"] = $"{definition.Cpu}",
            ["createdAt"] = Json.Time(task.CreatedAt),
            ["desiredStatus"] = task.DesiredStatus,
            ["enableExecuteCommand"] = false,
            ["group"] = task.Request.Group,
            ["healthStatus"] = Health(task),
            ["lastStatus"] = task.LastStatus,
            ["launchType"] = task.Request.LaunchType,
            ["memory"] = $"{definition.Memory}",
            ["overrides"] = task.Request.OverridesJson is { } overrides ? JsonNode.Parse(overrides) : new JsonObject { ["containerOverrides"] = new JsonArray() },
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

    private static string Health(EcsTask task) => task.IsReady ? "HEALTHY" : "UNKNOWN";

    private static JsonObject Container(SimulatedWorld world, EcsTask task, string taskArn) => new JsonObject
    {
        ["containerArn"] = world.Arns.Container(task.Request.Cluster, task.Id, task.ContainerId),
        ["cpu"] = "0",
        ["healthStatus"] = Health(task),
        ["image"] = task.Request.Definition.Image,
        ["lastStatus"] = task.IsAlive ? TaskStatuses.Running : task.ExecutionStoppedAt is null ? TaskStatuses.Pending : TaskStatuses.Stopped,
        ["name"] = task.Request.Definition.ContainerName,
        ["networkInterfaces"] = new JsonArray(new JsonObject { ["attachmentId"] = $"{task.ContainerId}", ["privateIpv4Address"] = task.PrivateIp }),
        ["taskArn"] = taskArn,
    }.With("exitCode", task.ExitCode);

    private static JsonObject Attachment(EcsTask task)
    {
        var status = task.StoppedAt is not null ? "DELETED" : task.ConnectivityAt is null ? "PRECREATED" : "ATTACHED";
        var subnet = task.Request.Subnets.Count > 0 ? task.Request.Subnets[0] : "subnet-0a1b2c3d";
        return new JsonObject
        {
            ["details"] = new JsonArray(
                new JsonObject { ["name"] = "subnetId", ["value"] = subnet },
                new JsonObject { ["name"] = "privateIPv4Address", ["value"] = task.PrivateIp }),
            ["id"] = $"{task.ContainerId}",
            ["status"] = status,
            ["type"] = "ElasticNetworkInterface",
        };
    }

    private static JsonArray Tags(EcsTask task) =>
        Json.Array(task.Request.Tags.Select(tag => new JsonObject { ["key"] = tag.Key, ["value"] = tag.Value }));
}

using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Ecs;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ecs;

/// <summary>A service as ECS writes it.</summary>
internal static class ServiceJson
{
    public static JsonObject Of(SimulatedWorld world, EcsService service)
    {
        var definition = world.Arns.TaskDefinition(service.Definition.Family, service.Definition.Revision);
        return new JsonObject
        {
            ["capacityProviderStrategy"] = new JsonArray(),
            ["clusterArn"] = world.Arns.Cluster(service.Cluster),
            ["createdAt"] = Json.Time(service.CreatedAt),
            ["deploymentConfiguration"] = new JsonObject { ["maximumPercent"] = 200, ["minimumHealthyPercent"] = 100 },
            ["deployments"] = new JsonArray(Deployment(service, definition)),
            ["desiredCount"] = service.DesiredCount,
            ["enableECSManagedTags"] = true,
            ["enableExecuteCommand"] = false,
            ["events"] = Json.Array(service.Events.Select(Event)),
            ["healthCheckGracePeriodSeconds"] = 60,
            ["launchType"] = "FARGATE",
            ["loadBalancers"] = new JsonArray(),
            ["networkConfiguration"] = Network(service),
            ["pendingCount"] = service.PendingCount,
            ["placementConstraints"] = new JsonArray(),
            ["placementStrategy"] = new JsonArray(),
            ["platformVersion"] = "LATEST",
            ["propagateTags"] = "NONE",
            ["runningCount"] = service.RunningCount,
            ["schedulingStrategy"] = "REPLICA",
            ["serviceArn"] = world.Arns.Service(service.Cluster, service.Name),
            ["serviceName"] = service.Name,
            ["serviceRegistries"] = new JsonArray(),
            ["status"] = "ACTIVE",
            ["taskDefinition"] = definition,
        };
    }

    private static JsonObject Deployment(EcsService service, string definition) => new()
    {
        ["createdAt"] = Json.Time(service.CreatedAt),
        ["desiredCount"] = service.DesiredCount,
        ["failedTasks"] = 0,
        ["id"] = service.DeploymentId,
        ["launchType"] = "FARGATE",
        ["networkConfiguration"] = Network(service),
        ["pendingCount"] = service.PendingCount,
        ["rolloutState"] = "COMPLETED",
        ["rolloutStateReason"] = $"ECS deployment {service.DeploymentId} completed.",
        ["runningCount"] = service.RunningCount,
        ["status"] = "PRIMARY",
        ["taskDefinition"] = definition,
        ["updatedAt"] = Json.Time(service.CreatedAt),
    };

    private static JsonObject Network(EcsService service) => new()
    {
        ["awsvpcConfiguration"] = new JsonObject
        {
            ["assignPublicIp"] = "DISABLED",
            ["securityGroups"] = Json.Texts(service.Network.SecurityGroups),
            ["subnets"] = Json.Texts(service.Network.Subnets),
        },
    };

    private static JsonObject Event(ServiceEvent line) => new()
    {
        ["createdAt"] = Json.Time(line.CreatedAt),
        ["id"] = line.Id.ToString(),
        ["message"] = line.Message,
    };
}

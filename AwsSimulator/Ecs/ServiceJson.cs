using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Ecs;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ecs;

/// <summary>A service as ECS writes it.</summary>
internal static class ServiceJson
{
    private const int ApplicationPort = 8080;

    public static JsonObject Of(SimulatedWorld world, EcsService service, bool withTags = false)
    {
        var json = new JsonObject
        {
            ["capacityProviderStrategy"] = new JsonArray(),
            ["clusterArn"] = world.Arns.Cluster(service.Cluster),
            ["createdAt"] = Json.Time(service.CreatedAt),
            ["createdBy"] = $"arn:aws:iam::{world.Options.AccountId}:root",
            ["deploymentConfiguration"] = Configuration(service.Configuration),
            ["deploymentController"] = new JsonObject { ["type"] = "ECS" },
            ["deployments"] = Json.Array(service.Deployments.Select(deployment => DeploymentJson.Of(world, service, deployment))),
            ["desiredCount"] = service.DesiredCount,
            ["enableECSManagedTags"] = service.EnableManagedTags,
            ["enableExecuteCommand"] = service.EnableExecuteCommand,
            ["events"] = Json.Array(service.Events.Select(Event)),
            ["healthCheckGracePeriodSeconds"] = service.HealthCheckGracePeriodSeconds,
            ["loadBalancers"] = LoadBalancers(service),
            ["networkConfiguration"] = NetworkJson.Of(service.Network),
            ["pendingCount"] = service.PendingCount,
            ["placementConstraints"] = new JsonArray(),
            ["placementStrategy"] = new JsonArray(),
            ["platformFamily"] = "Linux",
            ["platformVersion"] = service.Primary.PlatformVersion,
            ["propagateTags"] = service.PropagateTags,
            ["roleArn"] = $"arn:aws:iam::{world.Options.AccountId}:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS",
            ["runningCount"] = service.RunningCount,
            ["schedulingStrategy"] = "REPLICA",
            ["serviceArn"] = world.Arns.Service(service.Cluster, service.Name),
            ["serviceName"] = service.Name,
            ["serviceRegistries"] = new JsonArray(),
            ["status"] = "ACTIVE",
            ["taskDefinition"] = world.Arns.TaskDefinition(service.Definition.Family, service.Definition.Revision),
        };
        if (withTags)
            json["tags"] = EcsTags.Write(service.Tags);
        return DeploymentJson.Placed(json, service.Primary);
    }

    private static JsonObject Configuration(DeploymentConfiguration configuration) => new()
    {
        ["deploymentCircuitBreaker"] = new JsonObject { ["enable"] = configuration.CircuitBreaker, ["rollback"] = configuration.Rollback },
        ["maximumPercent"] = configuration.MaximumPercent,
        ["minimumHealthyPercent"] = configuration.MinimumHealthyPercent,
    };

    private static JsonArray LoadBalancers(EcsService service) => service.TargetGroup is not { } group ? [] :
    [
        new JsonObject { ["containerName"] = service.Definition.Containers[0].Name, ["containerPort"] = ApplicationPort, ["targetGroupArn"] = group },
    ];

    private static JsonObject Event(ServiceEvent line) => new()
    {
        ["createdAt"] = Json.Time(line.CreatedAt),
        ["id"] = line.Id.ToString(),
        ["message"] = line.Message,
    };
}

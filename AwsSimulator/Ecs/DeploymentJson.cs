using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Ecs;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ecs;

/// <summary>A service's deployments as ECS writes them.</summary>
internal static class DeploymentJson
{
    public static JsonObject Of(SimulatedWorld world, EcsService service, EcsDeployment deployment)
    {
        var (running, pending) = (service.Tasks.Count(task => task.IsRunning && deployment.Owns(task)), service.Tasks.Count(task => task.IsStarting && deployment.Owns(task)));
        var isPrimary = deployment == service.Primary;
        var json = new JsonObject
        {
            ["createdAt"] = Json.Time(deployment.CreatedAt),
            ["desiredCount"] = isPrimary ? service.DesiredCount : running + pending,
            ["failedTasks"] = deployment.FailedTasks,
            ["id"] = deployment.Id,
            ["networkConfiguration"] = NetworkJson.Of(deployment.Network),
            ["pendingCount"] = pending,
            ["platformFamily"] = "Linux",
            ["platformVersion"] = Platform(deployment),
            ["rolloutState"] = deployment.RolloutState,
            ["rolloutStateReason"] = deployment.RolloutStateReason,
            ["runningCount"] = running,
            ["status"] = isPrimary ? "PRIMARY" : "ACTIVE",
            ["taskDefinition"] = world.Arns.TaskDefinition(deployment.Definition.Family, deployment.Definition.Revision),
            ["updatedAt"] = Json.Time(deployment.UpdatedAt),
        };
        return Placed(json, deployment);
    }

    /// <summary>Adds the launch type, or the strategy where there is one.</summary>
    public static JsonObject Placed(JsonObject json, EcsDeployment deployment) => deployment.Strategy.Count == 0
        ? json.With("launchType", TaskRequest.Fargate)
        : json.With("capacityProviderStrategy", StrategyJson.Of(deployment.Strategy));

    public static string Platform(EcsDeployment deployment) => deployment.PlatformVersion == PlatformVersions.Latest ? TaskNetwork.NewestPlatform : deployment.PlatformVersion;
}

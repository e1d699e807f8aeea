using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Ecs;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ecs;

/// <summary>
/// UpdateService: sets the desired count, whatever scaling wants (the next scaling activity overwrites it), and starts a new deployment where the tasks
/// themselves change or that is forced.
/// </summary>
internal sealed class UpdateService : IAwsOperation
{
    /// <summary>AWS's quota of tasks in a service.</summary>
    private const int Most = 5000;

    public string Name => nameof(UpdateService);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        var service = request.Service(world, request.Cluster(world), "service");
        var definition = request.Body["taskDefinition"] is null ? null : request.Definition(world);
        var force = request.Flag("forceNewDeployment");
        var strategy = StrategyJson.Read(request);
        if (strategy is not null && !force && !strategy.SequenceEqual(service.Primary.Strategy))
            throw AwsException.InvalidParameter(
                "When switching from launch type to capacity provider strategy on an existing service, or making a change to a capacity provider strategy on a service that is already using one, you must force a new deployment.");
        if (definition is { RunsOnFargate: false })
            throw AwsException.InvalidParameter("Task definition does not support launch_type FARGATE.");

        service.Update(new ServiceUpdate
        {
            DesiredCount = Desired(request),
            Definition = definition,
            ForceNewDeployment = force,
            Strategy = strategy,
            Network = NetworkJson.Read(request),
            PlatformVersion = PlatformVersions.Read(request),
            Configuration = Configuration(request, service.Configuration),
            EnableExecuteCommand = ExecuteCommand(request, definition ?? service.Definition),
            EnableManagedTags = request.Body["enableECSManagedTags"] is null ? null : request.Flag("enableECSManagedTags"),
            PropagateTags = request.OneOf("propagateTags", "TASK_DEFINITION", "SERVICE", "NONE"),
            HealthCheckGracePeriodSeconds = request.Integer("healthCheckGracePeriodSeconds"),
        });
        return new JsonObject { ["service"] = ServiceJson.Of(world, service, withTags: true) };
    }

    private static int? Desired(AwsRequest request) => request.Integer("desiredCount") switch
    {
        null => null,
        { } desired when desired is >= 0 and <= Most => desired,
        _ => throw AwsException.InvalidParameter($"desiredCount must be from 0 to {Most}."),
    };

    private static DeploymentConfiguration? Configuration(AwsRequest request, DeploymentConfiguration before)
    {
        if (request.Object("deploymentConfiguration") is not { } configuration)
            return null;

        var breaker = configuration.Object("deploymentCircuitBreaker");
        var (least, most) = (configuration.Integer("minimumHealthyPercent") ?? before.MinimumHealthyPercent, configuration.Integer("maximumPercent") ?? before.MaximumPercent);
        if (most < 100 || least is < 0 or > 100)
            throw AwsException.InvalidParameter("maximumPercent must be at least 100 and minimumHealthyPercent between 0 and 100.");
        if (least == 100 && most == 100)
            throw AwsException.InvalidParameter("Both maximumPercent and minimumHealthyPercent cannot be 100 as this will block deployments.");

        return new DeploymentConfiguration(least, most)
        {
            CircuitBreaker = breaker?.Flag("enable") ?? before.CircuitBreaker,
            Rollback = breaker?.Flag("rollback") ?? before.Rollback,
        };
    }

    private static bool? ExecuteCommand(AwsRequest request, TaskDefinition definition)
    {
        if (request.Body["enableExecuteCommand"] is null)
            return null;

        return !request.Flag("enableExecuteCommand") || definition.TaskRole is not null
            ? request.Flag("enableExecuteCommand")
            : throw AwsException.InvalidParameter(
                "The service couldn't be updated because a valid taskRoleArn is not being used. Specify a valid task role in your task definition and try again.");
    }
}

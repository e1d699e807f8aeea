using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.AutoScaling;

/// <summary>DescribeScalableTargets: the one service with its bounds.</summary>
internal sealed class DescribeScalableTargets : IAwsOperation
{
    public string Name => nameof(DescribeScalableTargets);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        var ids = request.Texts("ResourceIds");
        var wanted = ScalingRequests.IsAboutEcs(request) && (ids.Count == 0 || ids.Contains(world.Autoscaler.ResourceId, StringComparer.Ordinal));
        return new JsonObject { ["ScalableTargets"] = wanted ? new JsonArray(Target(world)) : new JsonArray() };
    }

    private static JsonObject Target(SimulatedWorld world) => new()
    {
        ["CreationTime"] = Json.Time(world.Estate.Scaled.CreatedAt),
        ["MaxCapacity"] = world.Options.MaxCapacity,
        ["MinCapacity"] = world.Options.MinCapacity,
        ["ResourceId"] = world.Autoscaler.ResourceId,
        ["RoleARN"] = $"arn:aws:iam::{world.Options.AccountId}:role/aws-service-role/ecs.application-autoscaling.amazonaws.com/AWSServiceRoleForApplicationAutoScaling_ECSService",
        ["ScalableDimension"] = ScalingRequests.Dimension,
        ["ServiceNamespace"] = ScalingRequests.Namespace,
        ["SuspendedState"] = new JsonObject
        {
            ["DynamicScalingInSuspended"] = !world.Options.Scaling.Enabled,
            ["DynamicScalingOutSuspended"] = !world.Options.Scaling.Enabled,
            ["ScheduledScalingSuspended"] = false,
        },
    };
}

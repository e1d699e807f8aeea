using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Scaling;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.AutoScaling;

/// <summary>DescribeScalableTargets: services with their bounds.</summary>
internal sealed class DescribeScalableTargets : IAwsOperation
{
    public string Name => nameof(DescribeScalableTargets);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        var ids = request.Texts("ResourceIds");
        var wanted = ScalingRequests.IsAboutEcs(request) ? world.Scaling.Targets.Where(target => ids.Count == 0 || ids.Contains(target.ResourceId, StringComparer.Ordinal)).ToList() : [];
        var (page, next) = Paging.Cut(wanted, request.Text("NextToken"), ScalingRequests.Size(request), ScalingRequests.BadToken);
        return new JsonObject { ["ScalableTargets"] = Json.Array(page.Select(target => Of(world, target))) }.With("NextToken", next);
    }

    private static JsonObject Of(SimulatedWorld world, ScalableTarget target) => new()
    {
        ["CreationTime"] = Json.Time(target.CreatedAt),
        ["MaxCapacity"] = target.MaxCapacity,
        ["MinCapacity"] = target.MinCapacity,
        ["ResourceId"] = target.ResourceId,
        ["RoleARN"] = $"arn:aws:iam::{world.Options.AccountId}:role/aws-service-role/ecs.application-autoscaling.amazonaws.com/AWSServiceRoleForApplicationAutoScaling_ECSService",
        ["ScalableDimension"] = ScalingRequests.Dimension,
        ["ScalableTargetARN"] = target.Arn,
        ["ServiceNamespace"] = ScalingRequests.Namespace,
        ["SuspendedState"] = new JsonObject
        {
            ["DynamicScalingInSuspended"] = target.Suspended.ScaleIn,
            ["DynamicScalingOutSuspended"] = target.Suspended.ScaleOut,
            ["ScheduledScalingSuspended"] = target.Suspended.Scheduled,
        },
    };
}

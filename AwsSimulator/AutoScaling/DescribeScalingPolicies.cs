using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Scaling;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.AutoScaling;

/// <summary>DescribeScalingPolicies: target tracking outwards, a step inwards.</summary>
internal sealed class DescribeScalingPolicies : IAwsOperation
{
    public string Name => nameof(DescribeScalingPolicies);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        var names = request.Texts("PolicyNames");
        var isWanted = ScalingRequests.IsAboutEcs(request) && (request.Text("ResourceId") ?? world.Autoscaler.ResourceId) == world.Autoscaler.ResourceId;
        JsonObject[] all = isWanted ? [Tracking(world), Step(world)] : [];
        return new JsonObject
        {
            ["ScalingPolicies"] = Json.Array(all.Where(policy => names.Count == 0 || names.Contains(policy["PolicyName"]!.GetValue<string>(), StringComparer.Ordinal))),
        };
    }

    private static JsonObject Tracking(SimulatedWorld world)
    {
        var (alarm, scaling) = (world.Autoscaler.OutAlarm, world.Options.Scaling);
        var configuration = new JsonObject
        {
            ["CustomizedMetricSpecification"] = new JsonObject
            {
                ["Dimensions"] = Json.Array(alarm.Metric.Dimensions.Select(dimension => new JsonObject { ["Name"] = dimension.Key, ["Value"] = dimension.Value })),
                ["MetricName"] = alarm.Metric.Name,
                ["Namespace"] = alarm.Metric.Namespace,
                ["Statistic"] = "Average",
            },
            ["DisableScaleIn"] = true,
            ["ScaleOutCooldown"] = (int)scaling.ScaleOutCooldown.TotalSeconds,
            ["TargetValue"] = scaling.TargetSessionsPerTask,
        };
        return Policy(world, world.Autoscaler.ScaleOut, alarm, "TargetTrackingScaling").With("TargetTrackingScalingPolicyConfiguration", configuration);
    }

    private static JsonObject Step(SimulatedWorld world)
    {
        var scaling = world.Options.Scaling;
        var configuration = new JsonObject
        {
            ["AdjustmentType"] = "ChangeInCapacity",
            ["Cooldown"] = (int)scaling.ScaleInCooldown.TotalSeconds,
            ["MetricAggregationType"] = "Average",
            ["StepAdjustments"] = new JsonArray(new JsonObject { ["MetricIntervalUpperBound"] = 0, ["ScalingAdjustment"] = -scaling.ScaleInStep }),
        };
        return Policy(world, world.Autoscaler.ScaleIn, world.Autoscaler.InAlarm, "StepScaling").With("StepScalingPolicyConfiguration", configuration);
    }

    private static JsonObject Policy(SimulatedWorld world, ScalingPolicy policy, Alarm alarm, string type) => new()
    {
        ["Alarms"] = new JsonArray(new JsonObject { ["AlarmARN"] = world.Arns.Alarm(alarm.Name), ["AlarmName"] = alarm.Name }),
        ["CreationTime"] = Json.Time(world.Estate.Scaled.CreatedAt),
        ["PolicyARN"] = policy.Arn,
        ["PolicyName"] = policy.Name,
        ["PolicyType"] = type,
        ["ResourceId"] = world.Autoscaler.ResourceId,
        ["ScalableDimension"] = ScalingRequests.Dimension,
        ["ServiceNamespace"] = ScalingRequests.Namespace,
    };
}

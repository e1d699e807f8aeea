using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.CloudWatch;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Scaling;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.AutoScaling;

/// <summary>A scaling policy as Application Auto Scaling answers it.</summary>
internal static class PolicyView
{
    public static JsonObject Of(SimulatedWorld world, ScalableTarget target, ScalingPolicy policy)
    {
        var json = new JsonObject
        {
            ["Alarms"] = Alarms(world, policy),
            ["CreationTime"] = Json.Time(policy.CreatedAt),
            ["PolicyARN"] = policy.Arn,
            ["PolicyName"] = policy.Name,
            ["PolicyType"] = policy is TargetTrackingPolicy ? "TargetTrackingScaling" : "StepScaling",
            ["ResourceId"] = target.ResourceId,
            ["ScalableDimension"] = ScalingRequests.Dimension,
            ["ServiceNamespace"] = ScalingRequests.Namespace,
        };
        return policy switch
        {
            TargetTrackingPolicy tracking => json.With("TargetTrackingScalingPolicyConfiguration", Of(tracking.Configuration)),
            StepScalingPolicy step => json.With("StepScalingPolicyConfiguration", Of(step.Configuration)),
            _ => json,
        };
    }

    public static JsonArray Alarms(SimulatedWorld world, ScalingPolicy policy) =>
        Json.Array(world.Scaling.AlarmsOf(policy).Select(alarm => new JsonObject { ["AlarmARN"] = world.Arns.Alarm(alarm.Name), ["AlarmName"] = alarm.Name }));

    private static JsonObject Of(TargetTrackingConfiguration configuration)
    {
        var json = new JsonObject { ["DisableScaleIn"] = configuration.DisableScaleIn, ["TargetValue"] = configuration.TargetValue };
        if (configuration.PredefinedMetricType is { } type)
            json["PredefinedMetricSpecification"] = new JsonObject { ["PredefinedMetricType"] = type };
        else
            json["CustomizedMetricSpecification"] = Metric(configuration);
        return json.With("ScaleOutCooldown", Seconds(configuration.ScaleOutCooldown)).With("ScaleInCooldown", Seconds(configuration.ScaleInCooldown));
    }

    private static JsonObject Metric(TargetTrackingConfiguration configuration) => new JsonObject
    {
        ["Dimensions"] = MetricRequests.Dimensions(configuration.Metric),
        ["MetricName"] = configuration.Metric.Name,
        ["Namespace"] = configuration.Metric.Namespace,
        ["Statistic"] = configuration.Statistic,
    }.With("Unit", configuration.Unit);

    private static JsonObject Of(StepScalingConfiguration configuration) => new JsonObject
    {
        ["AdjustmentType"] = configuration.AdjustmentType.ToString(),
        ["StepAdjustments"] = Json.Array(configuration.Steps.Select(step => new JsonObject { ["ScalingAdjustment"] = step.Adjustment }
            .With("MetricIntervalLowerBound", step.LowerBound)
            .With("MetricIntervalUpperBound", step.UpperBound))),
    }
        .With("Cooldown", Seconds(configuration.Cooldown))
        .With("MetricAggregationType", configuration.MetricAggregationType)
        .With("MinAdjustmentMagnitude", configuration.MinAdjustmentMagnitude);

    private static JsonNode? Seconds(TimeSpan? span) => span is { } time ? (int)time.TotalSeconds : null;
}

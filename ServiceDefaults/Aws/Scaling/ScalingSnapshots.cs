using System.Globalization;
using Amazon.ApplicationAutoScaling;
using Amazon.ApplicationAutoScaling.Model;
using Amazon.CloudWatch.Model;
using Amazon.ECS.Model;
using LoadPlatform.Contracts.Targets;

namespace LoadPlatform.ServiceDefaults.Aws.Scaling;

/// <summary>Makes the snapshot of what AWS said.</summary>
public static class ScalingSnapshots
{
    /// <summary>What an alarm's line begins with.</summary>
    public const string AlarmLine = "alarm ";

    private const string CallsVariable = "MAX_CONCURRENT_CALLS";

    /// <summary>Makes it.</summary>
    /// <param name="at">When it was read (UTC, the run's clock).</param>
    /// <param name="definition">The service's task definition; null where it was not read.</param>
    /// <param name="target">The scalable target; null where there is none, or it was not read.</param>
    /// <param name="policies">The scaling policies.</param>
    /// <param name="alarms">Their alarms.</param>
    public static ScalingSnapshot Build(
        DateTimeOffset at, TaskDefinition? definition, ScalableTarget? target, IReadOnlyList<ScalingPolicy> policies, IReadOnlyList<MetricAlarm> alarms)
    {
        ArgumentNullException.ThrowIfNull(policies);
        ArgumentNullException.ThrowIfNull(alarms);

        var containers = definition?.ContainerDefinitions ?? [];
        var followed = policies.FirstOrDefault(policy => policy.TargetTrackingScalingPolicyConfiguration is not null);
        var tracking = followed?.TargetTrackingScalingPolicyConfiguration;
        return new ScalingSnapshot
        {
            At = at,
            TaskDefinition = definition?.TaskDefinitionArn,
            Images = containers.Where(container => container.Name is not null).DistinctBy(container => container.Name)
                .ToDictionary(container => container.Name, container => container.Image ?? "", StringComparer.Ordinal),
            MinCapacity = target?.MinCapacity,
            MaxCapacity = target?.MaxCapacity,
            MaxConcurrentCalls = containers.SelectMany(container => container.Environment ?? []).Where(variable => variable.Name == CallsVariable)
                .Select(variable => int.TryParse(variable.Value, CultureInfo.InvariantCulture, out var calls) ? calls : (int?)null).FirstOrDefault(),
            TaskCpu = Units(definition?.Cpu),
            TaskMemory = Units(definition?.Memory),
            TargetValue = tracking?.TargetValue,
            TargetMetric = tracking?.CustomizedMetricSpecification?.MetricName ?? tracking?.PredefinedMetricSpecification?.PredefinedMetricType?.Value,
            HasOtherPolicies = policies.Any(policy => policy != followed && MayAddTasks(policy)),
            Policies = [.. policies.Select(Describe), .. alarms.Select(Describe)],
        };
    }

    private static bool MayAddTasks(ScalingPolicy policy) =>
        policy.StepScalingPolicyConfiguration is not { } steps || steps.AdjustmentType == AdjustmentType.ExactCapacity || (steps.StepAdjustments ?? []).Any(step => step.ScalingAdjustment > 0);

    private static int? Units(string? text) => int.TryParse(text, CultureInfo.InvariantCulture, out var units) ? units : null;

    private static string Describe(ScalingPolicy policy)
    {
        if (policy.TargetTrackingScalingPolicyConfiguration is { } tracking)
        {
            var scaleIn = tracking.DisableScaleIn == true ? "no scale-in" : $"scale-in cooldown {tracking.ScaleInCooldown} s";
            return string.Create(CultureInfo.InvariantCulture, $"{policy.PolicyName}: target {tracking.TargetValue}, scale-out cooldown {tracking.ScaleOutCooldown} s, {scaleIn}");
        }

        return policy.StepScalingPolicyConfiguration is { } step
            ? $"{policy.PolicyName}: steps {string.Join(", ", (step.StepAdjustments ?? []).Select(Describe))}, cooldown {step.Cooldown} s"
            : $"{policy.PolicyName}: {policy.PolicyType?.Value}";
    }

    private static string Describe(StepAdjustment step) =>
        string.Create(CultureInfo.InvariantCulture, $"{step.ScalingAdjustment:+0;-0;0} tasks in [{step.MetricIntervalLowerBound?.ToString(CultureInfo.InvariantCulture) ?? "-∞"}, {step.MetricIntervalUpperBound?.ToString(CultureInfo.InvariantCulture) ?? "∞"}]");

    private static string Describe(MetricAlarm alarm) =>
        string.Create(CultureInfo.InvariantCulture, $"{AlarmLine}{alarm.AlarmName}: {alarm.MetricName} {alarm.ComparisonOperator?.Value} {alarm.Threshold}, {alarm.EvaluationPeriods} × {alarm.Period} s");
}

using LoadPlatform.AwsSimulator.Model.Metrics;
using LoadPlatform.AwsSimulator.Model.Scaling;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.AutoScaling;

/// <summary>Reads a target tracking policy's configuration.</summary>
internal static class TargetTrackingReader
{
    private const string Configuration = "TargetTrackingScalingPolicyConfiguration";

    public static TargetTrackingConfiguration Read(AwsRequest request, ScalableTarget target)
    {
        var body = request.Object(Configuration) ?? throw AwsException.Validation($"{Configuration} must be specified for the policy type TargetTrackingScaling.");
        var value = body.Number("TargetValue") ?? throw AwsException.Validation("TargetValue must be specified.");
        if (value <= 0)
            throw AwsException.Validation("TargetValue must be greater than 0.");

        var (predefined, customized) = (body.Object("PredefinedMetricSpecification"), body.Object("CustomizedMetricSpecification"));
        if (predefined is null == customized is null)
            throw AwsException.Validation("Exactly one of PredefinedMetricSpecification and CustomizedMetricSpecification must be specified.");

        return (predefined is not null ? Predefined(predefined, target, value) : Customized(customized!, value)) with
        {
            DisableScaleIn = body.Flag("DisableScaleIn"),
            ScaleOutCooldown = StepScalingReader.Cooldown(body, "ScaleOutCooldown"),
            ScaleInCooldown = StepScalingReader.Cooldown(body, "ScaleInCooldown"),
        };
    }

    private static TargetTrackingConfiguration Predefined(AwsRequest specification, ScalableTarget target, double value)
    {
        var type = specification.Required("PredefinedMetricType");
        var metric = type switch
        {
            "ECSServiceAverageCPUUtilization" => StackMetrics.Cpu(target.Service),
            "ECSServiceAverageMemoryUtilization" => StackMetrics.Memory(target.Service),
            _ => throw AwsException.Validation($"Predefined metric {type} is not valid for this scalable target; the simulated services have ECSServiceAverageCPUUtilization and ECSServiceAverageMemoryUtilization."),
        };
        return new TargetTrackingConfiguration(value, metric) { PredefinedMetricType = type, Unit = "Percent" };
    }

    private static TargetTrackingConfiguration Customized(AwsRequest specification, double value)
    {
        if (specification.Objects("Metrics").Count > 0)
            throw AwsException.Validation("The simulator has no metric math: Metrics must not be specified.");

        var statistic = specification.Required("Statistic");
        if (!Statistic.IsSimple(statistic))
            throw ScalingRequests.Constraint(statistic, "statistic", "satisfy enum value set: [Maximum, SampleCount, Average, Minimum, Sum]");

        var metric = MetricKey.Of(specification.Required("Namespace"), specification.Required("MetricName"), Dimensions(specification));
        return new TargetTrackingConfiguration(value, metric) { Statistic = statistic, Unit = specification.Text("Unit") };
    }

    private static IEnumerable<KeyValuePair<string, string>> Dimensions(AwsRequest specification) =>
        specification.Objects("Dimensions").Select(dimension => KeyValuePair.Create(dimension.Required("Name"), dimension.Required("Value")));
}

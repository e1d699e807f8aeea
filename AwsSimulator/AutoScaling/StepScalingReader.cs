using LoadPlatform.AwsSimulator.Model.Scaling;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.AutoScaling;

/// <summary>Reads a step scaling policy's configuration. Steps must not overlap, must leave no gap, and only the outermost are unbounded.</summary>
internal static class StepScalingReader
{
    private const string Configuration = "StepScalingPolicyConfiguration";

    public static StepScalingConfiguration Read(AwsRequest request)
    {
        var body = request.Object(Configuration) ?? throw AwsException.Validation($"{Configuration} must be specified for the policy type StepScaling.");
        var type = body.Required("AdjustmentType");
        if (!Enum.GetNames<AdjustmentType>().Contains(type, StringComparer.Ordinal))
            throw ScalingRequests.Constraint(type, "adjustmentType", $"satisfy enum value set: [{string.Join(", ", Enum.GetNames<AdjustmentType>())}]");

        var adjustment = Enum.Parse<AdjustmentType>(type);
        var magnitude = body.Integer("MinAdjustmentMagnitude");
        if (magnitude is not null && adjustment != AdjustmentType.PercentChangeInCapacity)
            throw AwsException.Validation("MinAdjustmentMagnitude is only supported for the adjustment type PercentChangeInCapacity.");

        return new StepScalingConfiguration(adjustment, Steps(body))
        {
            MinAdjustmentMagnitude = magnitude is null or > 0 ? magnitude : throw AwsException.Validation("MinAdjustmentMagnitude must be greater than 0."),
            Cooldown = Cooldown(body, "Cooldown"),
            MetricAggregationType = body.Text("MetricAggregationType") switch
            {
                null => null,
                "Average" or "Minimum" or "Maximum" => body.Text("MetricAggregationType"),
                var wrong => throw ScalingRequests.Constraint(wrong, "metricAggregationType", "satisfy enum value set: [Average, Minimum, Maximum]"),
            },
        };
    }

    public static TimeSpan? Cooldown(AwsRequest body, string name) => body.Integer(name) switch
    {
        null => null,
        < 0 => throw AwsException.Validation($"{name} must not be negative."),
        { } seconds => TimeSpan.FromSeconds(seconds),
    };

    private static List<StepAdjustment> Steps(AwsRequest body)
    {
        var steps = body.Objects("StepAdjustments").Select(step => new StepAdjustment(
                step.Number("MetricIntervalLowerBound"),
                step.Number("MetricIntervalUpperBound"),
                step.Integer("ScalingAdjustment") ?? throw AwsException.Validation("ScalingAdjustment must be specified for every step adjustment.")))
            .OrderBy(step => step.LowerBound ?? double.NegativeInfinity)
            .ToList();
        if (steps.Count == 0)
            throw AwsException.Validation("At least one step adjustment must be specified.");
        if (steps.Exists(step => step is { LowerBound: null, UpperBound: null }))
            throw AwsException.Validation("The lower and the upper bound of a step adjustment cannot both be unspecified.");
        if (steps.Exists(step => step.LowerBound >= step.UpperBound))
            throw AwsException.Validation("The lower bound of a step adjustment must be less than its upper bound.");
        if (steps.Zip(steps.Skip(1)).Any(pair => pair.First.UpperBound is null || pair.First.UpperBound != pair.Second.LowerBound))
            throw AwsException.Validation("Step adjustment intervals must neither overlap nor leave a gap.");
        if (steps[0].LowerBound < 0)
            throw AwsException.Validation("There must be a step adjustment with an unspecified lower bound when one has a negative lower bound.");
        if (steps[^1].UpperBound > 0)
            throw AwsException.Validation("There must be a step adjustment with an unspecified upper bound when one has a positive upper bound.");
        return steps;
    }
}

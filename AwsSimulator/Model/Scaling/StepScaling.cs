namespace LoadPlatform.AwsSimulator.Model.Scaling;

/// <summary>Which step applies, and what it makes of a capacity.</summary>
internal static class StepScaling
{
    /// <summary>
    /// The step for a metric's distance from the threshold. At or above the threshold a lower bound counts and an upper one does not;
    /// for an alarm on low values it is the other way round.
    /// </summary>
    public static StepAdjustment? Pick(IReadOnlyList<StepAdjustment> steps, double distance, bool isHigh) => steps.FirstOrDefault(step =>
    {
        var (lower, upper) = (step.LowerBound ?? double.NegativeInfinity, step.UpperBound ?? double.PositiveInfinity);
        return isHigh ? lower <= distance && distance < upper : lower < distance && distance <= upper;
    });

    /// <summary>The capacity that a step asks for, not yet within any bounds.</summary>
    public static int Apply(StepScalingConfiguration configuration, StepAdjustment step, int capacity) => configuration.AdjustmentType switch
    {
        AdjustmentType.ExactCapacity => step.Adjustment,
        AdjustmentType.ChangeInCapacity => capacity + step.Adjustment,
        _ => capacity + AtLeast(Whole(capacity * step.Adjustment / 100d), configuration.MinAdjustmentMagnitude ?? 1, step.Adjustment),
    };

    /// <summary>AWS rounds a change towards zero, but never to zero.</summary>
    private static int Whole(double change) => Math.Abs(change) < 1 ? Math.Sign(change) : (int)Math.Truncate(change);

    private static int AtLeast(int change, int magnitude, int direction) => Math.Abs(change) >= magnitude ? change : Math.Sign(direction) * magnitude;
}

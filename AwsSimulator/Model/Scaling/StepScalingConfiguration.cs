namespace LoadPlatform.AwsSimulator.Model.Scaling;

/// <summary>A step scaling policy's configuration; null is what nobody has said.</summary>
internal sealed record StepScalingConfiguration(AdjustmentType AdjustmentType, IReadOnlyList<StepAdjustment> Steps)
{
    /// <summary>The least number of tasks by which a percentage changes the capacity.</summary>
    public int? MinAdjustmentMagnitude { get; init; }

    public TimeSpan? Cooldown { get; init; }

    /// <summary>Average, Minimum or Maximum: how the breaching datapoint was aggregated. The alarm's own statistic decides.</summary>
    public string? MetricAggregationType { get; init; }
}

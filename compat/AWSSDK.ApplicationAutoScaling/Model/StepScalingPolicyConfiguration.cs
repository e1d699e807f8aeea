namespace Amazon.ApplicationAutoScaling.Model;

/// <summary>The StepScalingPolicyConfiguration structure of Application Auto Scaling.</summary>
public partial class StepScalingPolicyConfiguration
{
    public AdjustmentType AdjustmentType { get; set; }

    public int? Cooldown { get; set; }

    public MetricAggregationType MetricAggregationType { get; set; }

    public int? MinAdjustmentMagnitude { get; set; }

    public List<StepAdjustment> StepAdjustments { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

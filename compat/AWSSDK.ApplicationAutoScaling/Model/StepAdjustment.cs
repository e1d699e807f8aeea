namespace Amazon.ApplicationAutoScaling.Model;

/// <summary>The StepAdjustment structure of Application Auto Scaling.</summary>
public partial class StepAdjustment
{
    public double? MetricIntervalLowerBound { get; set; }

    public double? MetricIntervalUpperBound { get; set; }

    public int? ScalingAdjustment { get; set; }
}

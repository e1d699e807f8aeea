namespace Amazon.ApplicationAutoScaling.Model;

/// <summary>The TargetTrackingMetricDimension structure of Application Auto Scaling.</summary>
public partial class TargetTrackingMetricDimension
{
    public string Name { get; set; }

    public string Value { get; set; }
}

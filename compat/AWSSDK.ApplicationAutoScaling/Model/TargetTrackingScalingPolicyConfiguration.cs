namespace Amazon.ApplicationAutoScaling.Model;

/// <summary>The TargetTrackingScalingPolicyConfiguration structure of Application Auto Scaling.</summary>
public partial class TargetTrackingScalingPolicyConfiguration
{
    public CustomizedMetricSpecification CustomizedMetricSpecification { get; set; }

    public bool? DisableScaleIn { get; set; }

    public PredefinedMetricSpecification PredefinedMetricSpecification { get; set; }

    public int? ScaleInCooldown { get; set; }

    public int? ScaleOutCooldown { get; set; }

    public double? TargetValue { get; set; }
}

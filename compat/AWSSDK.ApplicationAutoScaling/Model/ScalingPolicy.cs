namespace Amazon.ApplicationAutoScaling.Model;

/// <summary>The ScalingPolicy structure of Application Auto Scaling.</summary>
public partial class ScalingPolicy
{
    public List<Alarm> Alarms { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public DateTime? CreationTime { get; set; }

    public string PolicyARN { get; set; }

    public string PolicyName { get; set; }

    public PolicyType PolicyType { get; set; }

    public string ResourceId { get; set; }

    public ScalableDimension ScalableDimension { get; set; }

    public ServiceNamespace ServiceNamespace { get; set; }

    public StepScalingPolicyConfiguration StepScalingPolicyConfiguration { get; set; }

    public TargetTrackingScalingPolicyConfiguration TargetTrackingScalingPolicyConfiguration { get; set; }
}

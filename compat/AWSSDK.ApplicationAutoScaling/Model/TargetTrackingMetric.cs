namespace Amazon.ApplicationAutoScaling.Model;

/// <summary>The TargetTrackingMetric structure of Application Auto Scaling.</summary>
public partial class TargetTrackingMetric
{
    public List<TargetTrackingMetricDimension> Dimensions { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string MetricName { get; set; }

    public string Namespace { get; set; }
}

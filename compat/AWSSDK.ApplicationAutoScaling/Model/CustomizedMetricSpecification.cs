namespace Amazon.ApplicationAutoScaling.Model;

/// <summary>The CustomizedMetricSpecification structure of Application Auto Scaling.</summary>
public partial class CustomizedMetricSpecification
{
    public List<MetricDimension> Dimensions { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string MetricName { get; set; }

    public List<TargetTrackingMetricDataQuery> Metrics { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string Namespace { get; set; }

    public MetricStatistic Statistic { get; set; }

    public string Unit { get; set; }
}

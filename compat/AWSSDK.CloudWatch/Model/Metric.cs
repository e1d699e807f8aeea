namespace Amazon.CloudWatch.Model;

/// <summary>The Metric structure of Amazon CloudWatch.</summary>
public partial class Metric
{
    public List<Dimension> Dimensions { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string MetricName { get; set; }

    public string Namespace { get; set; }
}

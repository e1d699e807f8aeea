namespace Amazon.ApplicationAutoScaling.Model;

/// <summary>The PredefinedMetricSpecification structure of Application Auto Scaling.</summary>
public partial class PredefinedMetricSpecification
{
    public MetricType PredefinedMetricType { get; set; }

    public string ResourceLabel { get; set; }
}

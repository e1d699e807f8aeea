namespace Amazon.ApplicationAutoScaling.Model;

/// <summary>The MetricDimension structure of Application Auto Scaling.</summary>
public partial class MetricDimension
{
    public string Name { get; set; }

    public string Value { get; set; }
}

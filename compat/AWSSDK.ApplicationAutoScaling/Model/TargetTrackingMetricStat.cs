namespace Amazon.ApplicationAutoScaling.Model;

/// <summary>The TargetTrackingMetricStat structure of Application Auto Scaling.</summary>
public partial class TargetTrackingMetricStat
{
    public TargetTrackingMetric Metric { get; set; }

    public string Stat { get; set; }

    public string Unit { get; set; }
}

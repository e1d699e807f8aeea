namespace Amazon.ApplicationAutoScaling.Model;

/// <summary>The TargetTrackingMetricDataQuery structure of Application Auto Scaling.</summary>
public partial class TargetTrackingMetricDataQuery
{
    public string Expression { get; set; }

    public string Id { get; set; }

    public string Label { get; set; }

    public TargetTrackingMetricStat MetricStat { get; set; }

    public bool? ReturnData { get; set; }
}

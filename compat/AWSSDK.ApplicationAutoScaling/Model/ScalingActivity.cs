namespace Amazon.ApplicationAutoScaling.Model;

/// <summary>The ScalingActivity structure of Application Auto Scaling.</summary>
public partial class ScalingActivity
{
    public string ActivityId { get; set; }

    public string Cause { get; set; }

    public string Description { get; set; }

    public string Details { get; set; }

    public DateTime? EndTime { get; set; }

    public List<NotScaledReason> NotScaledReasons { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string ResourceId { get; set; }

    public ScalableDimension ScalableDimension { get; set; }

    public ServiceNamespace ServiceNamespace { get; set; }

    public DateTime? StartTime { get; set; }

    public ScalingActivityStatusCode StatusCode { get; set; }

    public string StatusMessage { get; set; }
}

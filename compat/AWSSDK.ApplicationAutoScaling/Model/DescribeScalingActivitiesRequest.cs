namespace Amazon.ApplicationAutoScaling.Model;

/// <summary>Container for the parameters of the DescribeScalingActivities operation.</summary>
public partial class DescribeScalingActivitiesRequest : AmazonApplicationAutoScalingRequest
{
    public bool? IncludeNotScaledActivities { get; set; }

    public int? MaxResults { get; set; }

    public string NextToken { get; set; }

    public string ResourceId { get; set; }

    public ScalableDimension ScalableDimension { get; set; }

    public ServiceNamespace ServiceNamespace { get; set; }
}

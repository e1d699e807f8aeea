using Amazon.Runtime;

namespace Amazon.ApplicationAutoScaling.Model;

/// <summary>The response of the DescribeScalingActivities operation.</summary>
public partial class DescribeScalingActivitiesResponse : AmazonWebServiceResponse
{
    public string NextToken { get; set; }

    public List<ScalingActivity> ScalingActivities { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

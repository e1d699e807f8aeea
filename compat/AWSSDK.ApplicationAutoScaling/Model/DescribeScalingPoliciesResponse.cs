using Amazon.Runtime;

namespace Amazon.ApplicationAutoScaling.Model;

/// <summary>The response of the DescribeScalingPolicies operation.</summary>
public partial class DescribeScalingPoliciesResponse : AmazonWebServiceResponse
{
    public string NextToken { get; set; }

    public List<ScalingPolicy> ScalingPolicies { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

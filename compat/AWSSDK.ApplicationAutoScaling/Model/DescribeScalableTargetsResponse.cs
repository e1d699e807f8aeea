using Amazon.Runtime;

namespace Amazon.ApplicationAutoScaling.Model;

/// <summary>The response of the DescribeScalableTargets operation.</summary>
public partial class DescribeScalableTargetsResponse : AmazonWebServiceResponse
{
    public string NextToken { get; set; }

    public List<ScalableTarget> ScalableTargets { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

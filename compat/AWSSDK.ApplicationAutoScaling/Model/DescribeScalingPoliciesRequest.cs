namespace Amazon.ApplicationAutoScaling.Model;

/// <summary>Container for the parameters of the DescribeScalingPolicies operation.</summary>
public partial class DescribeScalingPoliciesRequest : AmazonApplicationAutoScalingRequest
{
    public int? MaxResults { get; set; }

    public string NextToken { get; set; }

    public List<string> PolicyNames { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string ResourceId { get; set; }

    public ScalableDimension ScalableDimension { get; set; }

    public ServiceNamespace ServiceNamespace { get; set; }
}

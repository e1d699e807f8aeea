namespace Amazon.ApplicationAutoScaling.Model;

/// <summary>Container for the parameters of the DescribeScalableTargets operation.</summary>
public partial class DescribeScalableTargetsRequest : AmazonApplicationAutoScalingRequest
{
    public int? MaxResults { get; set; }

    public string NextToken { get; set; }

    public List<string> ResourceIds { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public ScalableDimension ScalableDimension { get; set; }

    public ServiceNamespace ServiceNamespace { get; set; }
}

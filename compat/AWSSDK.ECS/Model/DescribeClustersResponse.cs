using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>The response of the DescribeClusters operation.</summary>
public partial class DescribeClustersResponse : AmazonWebServiceResponse
{
    public List<Cluster> Clusters { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<Failure> Failures { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

namespace Amazon.ECS.Model;

/// <summary>Container for the parameters of the DescribeClusters operation.</summary>
public partial class DescribeClustersRequest : AmazonECSRequest
{
    public List<string> Clusters { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<ClusterField> Include { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

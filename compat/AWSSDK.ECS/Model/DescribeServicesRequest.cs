namespace Amazon.ECS.Model;

/// <summary>Container for the parameters of the DescribeServices operation.</summary>
public partial class DescribeServicesRequest : AmazonECSRequest
{
    public string Cluster { get; set; }

    public List<ServiceField> Include { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<string> Services { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

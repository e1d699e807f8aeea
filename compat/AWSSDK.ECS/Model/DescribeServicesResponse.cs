using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>The response of the DescribeServices operation.</summary>
public partial class DescribeServicesResponse : AmazonWebServiceResponse
{
    public List<Failure> Failures { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<Service> Services { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

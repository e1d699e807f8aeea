using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>The response of the DescribeInstanceInformation operation.</summary>
public partial class DescribeInstanceInformationResponse : AmazonWebServiceResponse
{
    public List<InstanceInformation> InstanceInformationList { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string NextToken { get; set; }
}

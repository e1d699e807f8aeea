using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>The response of the GetParameters operation.</summary>
public partial class GetParametersResponse : AmazonWebServiceResponse
{
    public List<string> InvalidParameters { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<Parameter> Parameters { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

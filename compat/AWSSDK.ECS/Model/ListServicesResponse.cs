using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>The response of the ListServices operation.</summary>
public partial class ListServicesResponse : AmazonWebServiceResponse
{
    public string NextToken { get; set; }

    public List<string> ServiceArns { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>Container for the parameters of the GetParameters operation.</summary>
public partial class GetParametersRequest : AmazonSimpleSystemsManagementRequest
{
    public List<string> Names { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public bool? WithDecryption { get; set; }
}

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>Container for the parameters of the CancelCommand operation.</summary>
public partial class CancelCommandRequest : AmazonSimpleSystemsManagementRequest
{
    public string CommandId { get; set; }

    public List<string> InstanceIds { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

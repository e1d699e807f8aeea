namespace Amazon.ECS.Model;

/// <summary>Container for the parameters of the GetTaskProtection operation.</summary>
public partial class GetTaskProtectionRequest : AmazonECSRequest
{
    public string Cluster { get; set; }

    public List<string> Tasks { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

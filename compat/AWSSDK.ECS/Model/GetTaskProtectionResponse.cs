using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>The response of the GetTaskProtection operation.</summary>
public partial class GetTaskProtectionResponse : AmazonWebServiceResponse
{
    public List<Failure> Failures { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<ProtectedTask> ProtectedTasks { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

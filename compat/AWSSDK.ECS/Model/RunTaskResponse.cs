using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>The response of the RunTask operation.</summary>
public partial class RunTaskResponse : AmazonWebServiceResponse
{
    public List<Failure> Failures { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<Task> Tasks { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>The response of the DescribeTasks operation.</summary>
public partial class DescribeTasksResponse : AmazonWebServiceResponse
{
    public List<Failure> Failures { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<Task> Tasks { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

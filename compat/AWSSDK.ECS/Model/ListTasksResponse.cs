using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>The response of the ListTasks operation.</summary>
public partial class ListTasksResponse : AmazonWebServiceResponse
{
    public string NextToken { get; set; }

    public List<string> TaskArns { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>The response of the DescribeTaskDefinition operation.</summary>
public partial class DescribeTaskDefinitionResponse : AmazonWebServiceResponse
{
    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public TaskDefinition TaskDefinition { get; set; }
}

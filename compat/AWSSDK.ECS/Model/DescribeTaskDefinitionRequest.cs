namespace Amazon.ECS.Model;

/// <summary>Container for the parameters of the DescribeTaskDefinition operation.</summary>
public partial class DescribeTaskDefinitionRequest : AmazonECSRequest
{
    public List<TaskDefinitionField> Include { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string TaskDefinition { get; set; }
}

namespace Amazon.ECS.Model;

/// <summary>Container for the parameters of the DescribeTasks operation.</summary>
public partial class DescribeTasksRequest : AmazonECSRequest
{
    public string Cluster { get; set; }

    public List<TaskField> Include { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<string> Tasks { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

namespace Amazon.ECS.Model;

/// <summary>The TaskOverride structure of Amazon Elastic Container Service.</summary>
public partial class TaskOverride
{
    public List<ContainerOverride> ContainerOverrides { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string Cpu { get; set; }

    public EphemeralStorage EphemeralStorage { get; set; }

    public string ExecutionRoleArn { get; set; }

    public string Memory { get; set; }

    public string TaskRoleArn { get; set; }
}

namespace Amazon.ECS.Model;

/// <summary>The TaskDefinition structure of Amazon Elastic Container Service.</summary>
public partial class TaskDefinition
{
    public List<Compatibility> Compatibilities { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<ContainerDefinition> ContainerDefinitions { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string Cpu { get; set; }

    public DateTime? DeleteRequestedAt { get; set; }

    public DateTime? DeregisteredAt { get; set; }

    public bool? EnableFaultInjection { get; set; }

    public EphemeralStorage EphemeralStorage { get; set; }

    public string ExecutionRoleArn { get; set; }

    public string Family { get; set; }

    public IpcMode IpcMode { get; set; }

    public string Memory { get; set; }

    public NetworkMode NetworkMode { get; set; }

    public PidMode PidMode { get; set; }

    public List<TaskDefinitionPlacementConstraint> PlacementConstraints { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public DateTime? RegisteredAt { get; set; }

    public string RegisteredBy { get; set; }

    public List<Attribute> RequiresAttributes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<Compatibility> RequiresCompatibilities { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public int? Revision { get; set; }

    public RuntimePlatform RuntimePlatform { get; set; }

    public TaskDefinitionStatus Status { get; set; }

    public string TaskDefinitionArn { get; set; }

    public string TaskRoleArn { get; set; }
}

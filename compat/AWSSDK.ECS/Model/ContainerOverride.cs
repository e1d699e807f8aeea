namespace Amazon.ECS.Model;

/// <summary>The ContainerOverride structure of Amazon Elastic Container Service.</summary>
public partial class ContainerOverride
{
    public List<string> Command { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public int? Cpu { get; set; }

    public List<KeyValuePair> Environment { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<EnvironmentFile> EnvironmentFiles { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public int? Memory { get; set; }

    public int? MemoryReservation { get; set; }

    public string Name { get; set; }

    public List<ResourceRequirement> ResourceRequirements { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

namespace Amazon.ECS.Model;

/// <summary>The DeploymentAlarms structure of Amazon Elastic Container Service.</summary>
public partial class DeploymentAlarms
{
    public List<string> AlarmNames { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public bool? Enable { get; set; }

    public bool? Rollback { get; set; }
}

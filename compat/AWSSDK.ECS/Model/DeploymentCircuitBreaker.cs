namespace Amazon.ECS.Model;

/// <summary>The DeploymentCircuitBreaker structure of Amazon Elastic Container Service.</summary>
public partial class DeploymentCircuitBreaker
{
    public bool? Enable { get; set; }

    public bool? Rollback { get; set; }
}

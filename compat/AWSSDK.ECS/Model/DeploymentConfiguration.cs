namespace Amazon.ECS.Model;

/// <summary>The DeploymentConfiguration structure of Amazon Elastic Container Service.</summary>
public partial class DeploymentConfiguration
{
    public DeploymentAlarms Alarms { get; set; }

    public int? BakeTimeInMinutes { get; set; }

    public DeploymentCircuitBreaker DeploymentCircuitBreaker { get; set; }

    public int? MaximumPercent { get; set; }

    public int? MinimumHealthyPercent { get; set; }

    public DeploymentStrategy Strategy { get; set; }
}

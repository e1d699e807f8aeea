namespace Amazon.ECS.Model;

/// <summary>The HealthCheck structure of Amazon Elastic Container Service.</summary>
public partial class HealthCheck
{
    public List<string> Command { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public int? Interval { get; set; }

    public int? Retries { get; set; }

    public int? StartPeriod { get; set; }

    public int? Timeout { get; set; }
}

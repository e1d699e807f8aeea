namespace Amazon.ECS.Model;

/// <summary>The ServiceRegistry structure of Amazon Elastic Container Service.</summary>
public partial class ServiceRegistry
{
    public string ContainerName { get; set; }

    public int? ContainerPort { get; set; }

    public int? Port { get; set; }

    public string RegistryArn { get; set; }
}

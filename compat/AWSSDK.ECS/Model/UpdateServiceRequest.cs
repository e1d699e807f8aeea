namespace Amazon.ECS.Model;

/// <summary>Container for the parameters of the UpdateService operation.</summary>
public partial class UpdateServiceRequest : AmazonECSRequest
{
    public AvailabilityZoneRebalancing AvailabilityZoneRebalancing { get; set; }

    public List<CapacityProviderStrategyItem> CapacityProviderStrategy { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string Cluster { get; set; }

    public DeploymentConfiguration DeploymentConfiguration { get; set; }

    public int? DesiredCount { get; set; }

    public bool? EnableECSManagedTags { get; set; }

    public bool? EnableExecuteCommand { get; set; }

    public bool? ForceNewDeployment { get; set; }

    public int? HealthCheckGracePeriodSeconds { get; set; }

    public List<LoadBalancer> LoadBalancers { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public NetworkConfiguration NetworkConfiguration { get; set; }

    public List<PlacementConstraint> PlacementConstraints { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<PlacementStrategy> PlacementStrategy { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string PlatformVersion { get; set; }

    public PropagateTags PropagateTags { get; set; }

    public string Service { get; set; }

    public List<ServiceRegistry> ServiceRegistries { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string TaskDefinition { get; set; }
}

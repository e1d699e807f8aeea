namespace Amazon.ECS.Model;

/// <summary>The Service structure of Amazon Elastic Container Service.</summary>
public partial class Service
{
    public AvailabilityZoneRebalancing AvailabilityZoneRebalancing { get; set; }

    public List<CapacityProviderStrategyItem> CapacityProviderStrategy { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string ClusterArn { get; set; }

    public DateTime? CreatedAt { get; set; }

    public string CreatedBy { get; set; }

    public string CurrentServiceDeployment { get; set; }

    public List<ServiceCurrentRevisionSummary> CurrentServiceRevisions { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public DeploymentConfiguration DeploymentConfiguration { get; set; }

    public List<Deployment> Deployments { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public int? DesiredCount { get; set; }

    public bool? EnableECSManagedTags { get; set; }

    public bool? EnableExecuteCommand { get; set; }

    public List<ServiceEvent> Events { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public int? HealthCheckGracePeriodSeconds { get; set; }

    public LaunchType LaunchType { get; set; }

    public List<LoadBalancer> LoadBalancers { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public NetworkConfiguration NetworkConfiguration { get; set; }

    public int? PendingCount { get; set; }

    public List<PlacementConstraint> PlacementConstraints { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<PlacementStrategy> PlacementStrategy { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string PlatformFamily { get; set; }

    public string PlatformVersion { get; set; }

    public PropagateTags PropagateTags { get; set; }

    public ResourceManagementType ResourceManagementType { get; set; }

    public string RoleArn { get; set; }

    public int? RunningCount { get; set; }

    public SchedulingStrategy SchedulingStrategy { get; set; }

    public string ServiceArn { get; set; }

    public string ServiceName { get; set; }

    public List<ServiceRegistry> ServiceRegistries { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string Status { get; set; }

    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string TaskDefinition { get; set; }
}

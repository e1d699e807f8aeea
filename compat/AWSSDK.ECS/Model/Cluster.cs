namespace Amazon.ECS.Model;

/// <summary>The Cluster structure of Amazon Elastic Container Service.</summary>
public partial class Cluster
{
    public int? ActiveServicesCount { get; set; }

    public List<Attachment> Attachments { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string AttachmentsStatus { get; set; }

    public List<string> CapacityProviders { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string ClusterArn { get; set; }

    public string ClusterName { get; set; }

    public List<CapacityProviderStrategyItem> DefaultCapacityProviderStrategy { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public int? PendingTasksCount { get; set; }

    public int? RegisteredContainerInstancesCount { get; set; }

    public int? RunningTasksCount { get; set; }

    public List<ClusterSetting> Settings { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<KeyValuePair> Statistics { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string Status { get; set; }

    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

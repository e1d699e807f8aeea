namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>Container for the parameters of the SendCommand operation.</summary>
public partial class SendCommandRequest : AmazonSimpleSystemsManagementRequest
{
    public AlarmConfiguration AlarmConfiguration { get; set; }

    public CloudWatchOutputConfig CloudWatchOutputConfig { get; set; }

    public string Comment { get; set; }

    public string DocumentHash { get; set; }

    public DocumentHashType DocumentHashType { get; set; }

    public string DocumentName { get; set; }

    public string DocumentVersion { get; set; }

    public List<string> InstanceIds { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string MaxConcurrency { get; set; }

    public string MaxErrors { get; set; }

    public NotificationConfig NotificationConfig { get; set; }

    public string OutputS3BucketName { get; set; }

    public string OutputS3KeyPrefix { get; set; }

    public string OutputS3Region { get; set; }

    public Dictionary<string, List<string>> Parameters { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string ServiceRoleArn { get; set; }

    public List<Target> Targets { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public int? TimeoutSeconds { get; set; }
}

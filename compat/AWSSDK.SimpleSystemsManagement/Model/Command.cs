namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>The Command structure of AWS Systems Manager.</summary>
public partial class Command
{
    public AlarmConfiguration AlarmConfiguration { get; set; }

    public CloudWatchOutputConfig CloudWatchOutputConfig { get; set; }

    public string CommandId { get; set; }

    public string Comment { get; set; }

    public int? CompletedCount { get; set; }

    public int? DeliveryTimedOutCount { get; set; }

    public string DocumentName { get; set; }

    public string DocumentVersion { get; set; }

    public int? ErrorCount { get; set; }

    public DateTime? ExpiresAfter { get; set; }

    public List<string> InstanceIds { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string MaxConcurrency { get; set; }

    public string MaxErrors { get; set; }

    public NotificationConfig NotificationConfig { get; set; }

    public string OutputS3BucketName { get; set; }

    public string OutputS3KeyPrefix { get; set; }

    public string OutputS3Region { get; set; }

    public Dictionary<string, List<string>> Parameters { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public DateTime? RequestedDateTime { get; set; }

    public string ServiceRole { get; set; }

    public CommandStatus Status { get; set; }

    public string StatusDetails { get; set; }

    public int? TargetCount { get; set; }

    public List<Target> Targets { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public int? TimeoutSeconds { get; set; }

    public List<AlarmStateInformation> TriggeredAlarms { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>The NotificationConfig structure of AWS Systems Manager.</summary>
public partial class NotificationConfig
{
    public string NotificationArn { get; set; }

    public List<NotificationEvent> NotificationEvents { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public NotificationType NotificationType { get; set; }
}

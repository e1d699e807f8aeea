namespace Amazon.ECS.Model;

/// <summary>An object representing the protection status details for a task.</summary>
public partial class ProtectedTask
{
    public DateTime? ExpirationDate { get; set; }

    public bool? ProtectionEnabled { get; set; }

    public string TaskArn { get; set; }
}

namespace Amazon.ECS.Model;

/// <summary>The ProtectedTask structure of Amazon Elastic Container Service.</summary>
public partial class ProtectedTask
{
    public DateTime? ExpirationDate { get; set; }

    public bool? ProtectionEnabled { get; set; }

    public string TaskArn { get; set; }
}

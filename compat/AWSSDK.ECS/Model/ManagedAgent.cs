namespace Amazon.ECS.Model;

/// <summary>The ManagedAgent structure of Amazon Elastic Container Service.</summary>
public partial class ManagedAgent
{
    public DateTime? LastStartedAt { get; set; }

    public string LastStatus { get; set; }

    public ManagedAgentName Name { get; set; }

    public string Reason { get; set; }
}

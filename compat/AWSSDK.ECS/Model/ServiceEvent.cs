namespace Amazon.ECS.Model;

/// <summary>The ServiceEvent structure of Amazon Elastic Container Service.</summary>
public partial class ServiceEvent
{
    public DateTime? CreatedAt { get; set; }

    public string Id { get; set; }

    public string Message { get; set; }
}

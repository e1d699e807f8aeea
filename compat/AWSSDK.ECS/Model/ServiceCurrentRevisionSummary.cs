namespace Amazon.ECS.Model;

/// <summary>The ServiceCurrentRevisionSummary structure of Amazon Elastic Container Service.</summary>
public partial class ServiceCurrentRevisionSummary
{
    public string Arn { get; set; }

    public int? PendingTaskCount { get; set; }

    public int? RequestedTaskCount { get; set; }

    public int? RunningTaskCount { get; set; }
}

namespace Amazon.ECS.Model;

/// <summary>Container for the parameters of the StopTask operation.</summary>
public partial class StopTaskRequest : AmazonECSRequest
{
    public string Cluster { get; set; }

    public string Reason { get; set; }

    public string Task { get; set; }
}

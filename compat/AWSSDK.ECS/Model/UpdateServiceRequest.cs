namespace Amazon.ECS.Model;

/// <summary>Container for the parameters of the UpdateService operation.</summary>
public partial class UpdateServiceRequest : AmazonECSRequest
{
    public string Cluster { get; set; }

    public int? DesiredCount { get; set; }

    public bool? ForceNewDeployment { get; set; }

    public string Service { get; set; }

    public string TaskDefinition { get; set; }
}

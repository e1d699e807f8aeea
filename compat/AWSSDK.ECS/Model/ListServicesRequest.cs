namespace Amazon.ECS.Model;

/// <summary>Container for the parameters of the ListServices operation.</summary>
public partial class ListServicesRequest : AmazonECSRequest
{
    public string Cluster { get; set; }

    public LaunchType LaunchType { get; set; }

    public int? MaxResults { get; set; }

    public string NextToken { get; set; }

    public ResourceManagementType ResourceManagementType { get; set; }

    public SchedulingStrategy SchedulingStrategy { get; set; }
}

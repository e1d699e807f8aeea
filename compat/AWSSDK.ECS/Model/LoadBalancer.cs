namespace Amazon.ECS.Model;

/// <summary>The LoadBalancer structure of Amazon Elastic Container Service.</summary>
public partial class LoadBalancer
{
    public string ContainerName { get; set; }

    public int? ContainerPort { get; set; }

    public string LoadBalancerName { get; set; }

    public string TargetGroupArn { get; set; }
}

namespace Amazon.ECS.Model;

/// <summary>The NetworkBinding structure of Amazon Elastic Container Service.</summary>
public partial class NetworkBinding
{
    public string BindIP { get; set; }

    public int? ContainerPort { get; set; }

    public string ContainerPortRange { get; set; }

    public int? HostPort { get; set; }

    public string HostPortRange { get; set; }

    public TransportProtocol Protocol { get; set; }
}

namespace Amazon.ECS.Model;

/// <summary>The PortMapping structure of Amazon Elastic Container Service.</summary>
public partial class PortMapping
{
    public ApplicationProtocol AppProtocol { get; set; }

    public int? ContainerPort { get; set; }

    public string ContainerPortRange { get; set; }

    public int? HostPort { get; set; }

    public string Name { get; set; }

    public TransportProtocol Protocol { get; set; }
}

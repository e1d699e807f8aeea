namespace Amazon.ECS.Model;

/// <summary>The NetworkInterface structure of Amazon Elastic Container Service.</summary>
public partial class NetworkInterface
{
    public string AttachmentId { get; set; }

    public string Ipv6Address { get; set; }

    public string PrivateIpv4Address { get; set; }
}

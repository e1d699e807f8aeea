using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Constants used for properties of type TransportProtocol.</summary>
public class TransportProtocol : ConstantClass
{
    public static readonly TransportProtocol Tcp = new("tcp");

    public static readonly TransportProtocol Udp = new("udp");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public TransportProtocol(string value)
        : base(value)
    {
    }

    public static implicit operator TransportProtocol(string value) => FindValue(value);

    public static TransportProtocol FindValue(string value) => FindValue<TransportProtocol>(value);
}

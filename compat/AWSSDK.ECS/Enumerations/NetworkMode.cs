using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Constants used for properties of type NetworkMode.</summary>
public class NetworkMode : ConstantClass
{
    public static readonly NetworkMode Awsvpc = new("awsvpc");

    public static readonly NetworkMode Bridge = new("bridge");

    public static readonly NetworkMode Host = new("host");

    public static readonly NetworkMode None = new("none");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public NetworkMode(string value)
        : base(value)
    {
    }

    public static implicit operator NetworkMode(string value) => FindValue(value);

    public static NetworkMode FindValue(string value) => FindValue<NetworkMode>(value);
}

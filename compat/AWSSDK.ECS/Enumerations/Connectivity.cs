using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Constants used for properties of type Connectivity.</summary>
public class Connectivity : ConstantClass
{
    public static readonly Connectivity CONNECTED = new("CONNECTED");

    public static readonly Connectivity DISCONNECTED = new("DISCONNECTED");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public Connectivity(string value)
        : base(value)
    {
    }

    public static implicit operator Connectivity(string value) => FindValue(value);

    public static Connectivity FindValue(string value) => FindValue<Connectivity>(value);
}

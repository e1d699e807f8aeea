using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement;

/// <summary>Constants used for properties of type PingStatus.</summary>
public class PingStatus : ConstantClass
{
    public static readonly PingStatus ConnectionLost = new("ConnectionLost");

    public static readonly PingStatus Inactive = new("Inactive");

    public static readonly PingStatus Online = new("Online");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public PingStatus(string value)
        : base(value)
    {
    }

    public static implicit operator PingStatus(string value) => FindValue(value);

    public static PingStatus FindValue(string value) => FindValue<PingStatus>(value);
}

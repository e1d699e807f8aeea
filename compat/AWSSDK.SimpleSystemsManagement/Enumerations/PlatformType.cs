using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement;

/// <summary>Constants used for properties of type PlatformType.</summary>
public class PlatformType : ConstantClass
{
    public static readonly PlatformType Linux = new("Linux");

    public static readonly PlatformType MacOS = new("MacOS");

    public static readonly PlatformType Windows = new("Windows");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public PlatformType(string value)
        : base(value)
    {
    }

    public static implicit operator PlatformType(string value) => FindValue(value);

    public static PlatformType FindValue(string value) => FindValue<PlatformType>(value);
}

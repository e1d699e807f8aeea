using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Constants used for properties of type PidMode.</summary>
public class PidMode : ConstantClass
{
    public static readonly PidMode Host = new("host");

    public static readonly PidMode Task = new("task");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public PidMode(string value)
        : base(value)
    {
    }

    public static implicit operator PidMode(string value) => FindValue(value);

    public static PidMode FindValue(string value) => FindValue<PidMode>(value);
}

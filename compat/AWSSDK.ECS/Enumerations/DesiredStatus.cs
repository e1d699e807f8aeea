using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Constants used for properties of type DesiredStatus.</summary>
public class DesiredStatus : ConstantClass
{
    public static readonly DesiredStatus PENDING = new("PENDING");

    public static readonly DesiredStatus RUNNING = new("RUNNING");

    public static readonly DesiredStatus STOPPED = new("STOPPED");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public DesiredStatus(string value)
        : base(value)
    {
    }

    public static implicit operator DesiredStatus(string value) => FindValue(value);

    public static DesiredStatus FindValue(string value) => FindValue<DesiredStatus>(value);
}

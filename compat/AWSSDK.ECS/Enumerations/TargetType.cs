using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Constants used for properties of type TargetType.</summary>
public class TargetType : ConstantClass
{
    public static readonly TargetType ContainerInstance = new("container-instance");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public TargetType(string value)
        : base(value)
    {
    }

    public static implicit operator TargetType(string value) => FindValue(value);

    public static TargetType FindValue(string value) => FindValue<TargetType>(value);
}

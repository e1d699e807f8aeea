using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Constants used for properties of type Compatibility.</summary>
public class Compatibility : ConstantClass
{
    public static readonly Compatibility EC2 = new("EC2");

    public static readonly Compatibility EXTERNAL = new("EXTERNAL");

    public static readonly Compatibility FARGATE = new("FARGATE");

    public static readonly Compatibility MANAGED_INSTANCES = new("MANAGED_INSTANCES");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public Compatibility(string value)
        : base(value)
    {
    }

    public static implicit operator Compatibility(string value) => FindValue(value);

    public static Compatibility FindValue(string value) => FindValue<Compatibility>(value);
}

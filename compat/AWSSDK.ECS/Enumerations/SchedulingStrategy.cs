using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Constants used for properties of type SchedulingStrategy.</summary>
public class SchedulingStrategy : ConstantClass
{
    public static readonly SchedulingStrategy DAEMON = new("DAEMON");

    public static readonly SchedulingStrategy REPLICA = new("REPLICA");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public SchedulingStrategy(string value)
        : base(value)
    {
    }

    public static implicit operator SchedulingStrategy(string value) => FindValue(value);

    public static SchedulingStrategy FindValue(string value) => FindValue<SchedulingStrategy>(value);
}

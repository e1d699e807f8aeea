using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Constants used for properties of type AvailabilityZoneRebalancing.</summary>
public class AvailabilityZoneRebalancing : ConstantClass
{
    public static readonly AvailabilityZoneRebalancing DISABLED = new("DISABLED");

    public static readonly AvailabilityZoneRebalancing ENABLED = new("ENABLED");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public AvailabilityZoneRebalancing(string value)
        : base(value)
    {
    }

    public static implicit operator AvailabilityZoneRebalancing(string value) => FindValue(value);

    public static AvailabilityZoneRebalancing FindValue(string value) => FindValue<AvailabilityZoneRebalancing>(value);
}

using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Constants used for properties of type VersionConsistency.</summary>
public class VersionConsistency : ConstantClass
{
    public static readonly VersionConsistency Disabled = new("disabled");

    public static readonly VersionConsistency Enabled = new("enabled");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public VersionConsistency(string value)
        : base(value)
    {
    }

    public static implicit operator VersionConsistency(string value) => FindValue(value);

    public static VersionConsistency FindValue(string value) => FindValue<VersionConsistency>(value);
}

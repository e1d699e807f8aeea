using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Constants used for properties of type ClusterField.</summary>
public class ClusterField : ConstantClass
{
    public static readonly ClusterField ATTACHMENTS = new("ATTACHMENTS");

    public static readonly ClusterField CONFIGURATIONS = new("CONFIGURATIONS");

    public static readonly ClusterField SETTINGS = new("SETTINGS");

    public static readonly ClusterField STATISTICS = new("STATISTICS");

    public static readonly ClusterField TAGS = new("TAGS");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public ClusterField(string value)
        : base(value)
    {
    }

    public static implicit operator ClusterField(string value) => FindValue(value);

    public static ClusterField FindValue(string value) => FindValue<ClusterField>(value);
}

using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Constants used for properties of type ClusterSettingName.</summary>
public class ClusterSettingName : ConstantClass
{
    public static readonly ClusterSettingName ContainerInsights = new("containerInsights");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public ClusterSettingName(string value)
        : base(value)
    {
    }

    public static implicit operator ClusterSettingName(string value) => FindValue(value);

    public static ClusterSettingName FindValue(string value) => FindValue<ClusterSettingName>(value);
}

using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Constants used for properties of type AssignPublicIp.</summary>
public class AssignPublicIp : ConstantClass
{
    public static readonly AssignPublicIp DISABLED = new("DISABLED");

    public static readonly AssignPublicIp ENABLED = new("ENABLED");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public AssignPublicIp(string value)
        : base(value)
    {
    }

    public static implicit operator AssignPublicIp(string value) => FindValue(value);

    public static AssignPublicIp FindValue(string value) => FindValue<AssignPublicIp>(value);
}

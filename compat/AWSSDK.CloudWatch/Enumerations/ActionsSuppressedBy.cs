using Amazon.Runtime;

namespace Amazon.CloudWatch;

/// <summary>Constants used for properties of type ActionsSuppressedBy.</summary>
public class ActionsSuppressedBy : ConstantClass
{
    public static readonly ActionsSuppressedBy Alarm = new("Alarm");

    public static readonly ActionsSuppressedBy ExtensionPeriod = new("ExtensionPeriod");

    public static readonly ActionsSuppressedBy WaitPeriod = new("WaitPeriod");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public ActionsSuppressedBy(string value)
        : base(value)
    {
    }

    public static implicit operator ActionsSuppressedBy(string value) => FindValue(value);

    public static ActionsSuppressedBy FindValue(string value) => FindValue<ActionsSuppressedBy>(value);
}

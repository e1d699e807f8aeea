using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement;

/// <summary>Constants used for properties of type ExternalAlarmState.</summary>
public class ExternalAlarmState : ConstantClass
{
    public static readonly ExternalAlarmState ALARM = new("ALARM");

    public static readonly ExternalAlarmState UNKNOWN = new("UNKNOWN");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public ExternalAlarmState(string value)
        : base(value)
    {
    }

    public static implicit operator ExternalAlarmState(string value) => FindValue(value);

    public static ExternalAlarmState FindValue(string value) => FindValue<ExternalAlarmState>(value);
}

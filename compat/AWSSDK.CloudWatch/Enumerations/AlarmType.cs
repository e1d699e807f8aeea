using Amazon.Runtime;

namespace Amazon.CloudWatch;

/// <summary>Constants used for properties of type AlarmType.</summary>
public class AlarmType : ConstantClass
{
    public static readonly AlarmType CompositeAlarm = new("CompositeAlarm");

    public static readonly AlarmType MetricAlarm = new("MetricAlarm");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public AlarmType(string value)
        : base(value)
    {
    }

    public static implicit operator AlarmType(string value) => FindValue(value);

    public static AlarmType FindValue(string value) => FindValue<AlarmType>(value);
}

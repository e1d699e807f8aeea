using Amazon.Runtime;

namespace Amazon.CloudWatch;

/// <summary>Constants used for properties of type StateValue.</summary>
public class StateValue : ConstantClass
{
    public static readonly StateValue ALARM = new("ALARM");

    public static readonly StateValue INSUFFICIENT_DATA = new("INSUFFICIENT_DATA");

    public static readonly StateValue OK = new("OK");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public StateValue(string value)
        : base(value)
    {
    }

    public static implicit operator StateValue(string value) => FindValue(value);

    public static StateValue FindValue(string value) => FindValue<StateValue>(value);
}

using Amazon.Runtime;

namespace Amazon.CloudWatch;

/// <summary>Constants used for properties of type HistoryItemType.</summary>
public class HistoryItemType : ConstantClass
{
    public static readonly HistoryItemType Action = new("Action");

    public static readonly HistoryItemType ConfigurationUpdate = new("ConfigurationUpdate");

    public static readonly HistoryItemType StateUpdate = new("StateUpdate");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public HistoryItemType(string value)
        : base(value)
    {
    }

    public static implicit operator HistoryItemType(string value) => FindValue(value);

    public static HistoryItemType FindValue(string value) => FindValue<HistoryItemType>(value);
}

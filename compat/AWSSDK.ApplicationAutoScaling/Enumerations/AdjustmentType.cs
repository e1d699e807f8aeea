using Amazon.Runtime;

namespace Amazon.ApplicationAutoScaling;

/// <summary>Constants used for properties of type AdjustmentType.</summary>
public class AdjustmentType : ConstantClass
{
    public static readonly AdjustmentType ChangeInCapacity = new("ChangeInCapacity");

    public static readonly AdjustmentType ExactCapacity = new("ExactCapacity");

    public static readonly AdjustmentType PercentChangeInCapacity = new("PercentChangeInCapacity");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public AdjustmentType(string value)
        : base(value)
    {
    }

    public static implicit operator AdjustmentType(string value) => FindValue(value);

    public static AdjustmentType FindValue(string value) => FindValue<AdjustmentType>(value);
}

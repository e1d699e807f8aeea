using Amazon.Runtime;

namespace Amazon.ApplicationAutoScaling;

/// <summary>Constants used for properties of type MetricAggregationType.</summary>
public class MetricAggregationType : ConstantClass
{
    public static readonly MetricAggregationType Average = new("Average");

    public static readonly MetricAggregationType Maximum = new("Maximum");

    public static readonly MetricAggregationType Minimum = new("Minimum");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public MetricAggregationType(string value)
        : base(value)
    {
    }

    public static implicit operator MetricAggregationType(string value) => FindValue(value);

    public static MetricAggregationType FindValue(string value) => FindValue<MetricAggregationType>(value);
}

using Amazon.Runtime;

namespace Amazon.ApplicationAutoScaling;

/// <summary>Constants used for properties of type MetricStatistic.</summary>
public class MetricStatistic : ConstantClass
{
    public static readonly MetricStatistic Average = new("Average");

    public static readonly MetricStatistic Maximum = new("Maximum");

    public static readonly MetricStatistic Minimum = new("Minimum");

    public static readonly MetricStatistic SampleCount = new("SampleCount");

    public static readonly MetricStatistic Sum = new("Sum");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public MetricStatistic(string value)
        : base(value)
    {
    }

    public static implicit operator MetricStatistic(string value) => FindValue(value);

    public static MetricStatistic FindValue(string value) => FindValue<MetricStatistic>(value);
}

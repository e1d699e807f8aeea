using Amazon.Runtime;

namespace Amazon.CloudWatch;

/// <summary>Constants used for properties of type Statistic.</summary>
public class Statistic : ConstantClass
{
    public static readonly Statistic Average = new("Average");

    public static readonly Statistic Maximum = new("Maximum");

    public static readonly Statistic Minimum = new("Minimum");

    public static readonly Statistic SampleCount = new("SampleCount");

    public static readonly Statistic Sum = new("Sum");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public Statistic(string value)
        : base(value)
    {
    }

    public static implicit operator Statistic(string value) => FindValue(value);

    public static Statistic FindValue(string value) => FindValue<Statistic>(value);
}

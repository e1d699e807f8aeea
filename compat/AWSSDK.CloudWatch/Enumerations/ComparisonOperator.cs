using Amazon.Runtime;

namespace Amazon.CloudWatch;

/// <summary>Constants used for properties of type ComparisonOperator.</summary>
public class ComparisonOperator : ConstantClass
{
    public static readonly ComparisonOperator GreaterThanOrEqualToThreshold = new("GreaterThanOrEqualToThreshold");

    public static readonly ComparisonOperator GreaterThanThreshold = new("GreaterThanThreshold");

    public static readonly ComparisonOperator GreaterThanUpperThreshold = new("GreaterThanUpperThreshold");

    public static readonly ComparisonOperator LessThanLowerOrGreaterThanUpperThreshold = new("LessThanLowerOrGreaterThanUpperThreshold");

    public static readonly ComparisonOperator LessThanLowerThreshold = new("LessThanLowerThreshold");

    public static readonly ComparisonOperator LessThanOrEqualToThreshold = new("LessThanOrEqualToThreshold");

    public static readonly ComparisonOperator LessThanThreshold = new("LessThanThreshold");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public ComparisonOperator(string value)
        : base(value)
    {
    }

    public static implicit operator ComparisonOperator(string value) => FindValue(value);

    public static ComparisonOperator FindValue(string value) => FindValue<ComparisonOperator>(value);
}

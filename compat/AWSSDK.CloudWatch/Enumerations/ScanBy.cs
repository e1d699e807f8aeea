using Amazon.Runtime;

namespace Amazon.CloudWatch;

/// <summary>Constants used for properties of type ScanBy.</summary>
public class ScanBy : ConstantClass
{
    public static readonly ScanBy TimestampAscending = new("TimestampAscending");

    public static readonly ScanBy TimestampDescending = new("TimestampDescending");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public ScanBy(string value)
        : base(value)
    {
    }

    public static implicit operator ScanBy(string value) => FindValue(value);

    public static ScanBy FindValue(string value) => FindValue<ScanBy>(value);
}

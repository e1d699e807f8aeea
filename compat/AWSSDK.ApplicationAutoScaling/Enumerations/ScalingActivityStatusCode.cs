using Amazon.Runtime;

namespace Amazon.ApplicationAutoScaling;

/// <summary>Constants used for properties of type ScalingActivityStatusCode.</summary>
public class ScalingActivityStatusCode : ConstantClass
{
    public static readonly ScalingActivityStatusCode Failed = new("Failed");

    public static readonly ScalingActivityStatusCode InProgress = new("InProgress");

    public static readonly ScalingActivityStatusCode Overridden = new("Overridden");

    public static readonly ScalingActivityStatusCode Pending = new("Pending");

    public static readonly ScalingActivityStatusCode Successful = new("Successful");

    public static readonly ScalingActivityStatusCode Unfulfilled = new("Unfulfilled");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public ScalingActivityStatusCode(string value)
        : base(value)
    {
    }

    public static implicit operator ScalingActivityStatusCode(string value) => FindValue(value);

    public static ScalingActivityStatusCode FindValue(string value) => FindValue<ScalingActivityStatusCode>(value);
}

using Amazon.Runtime;

namespace Amazon.CloudWatch;

/// <summary>Constants used for properties of type StatusCode.</summary>
public class StatusCode : ConstantClass
{
    public static readonly StatusCode Complete = new("Complete");

    public static readonly StatusCode Forbidden = new("Forbidden");

    public static readonly StatusCode InternalError = new("InternalError");

    public static readonly StatusCode PartialData = new("PartialData");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public StatusCode(string value)
        : base(value)
    {
    }

    public static implicit operator StatusCode(string value) => FindValue(value);

    public static StatusCode FindValue(string value) => FindValue<StatusCode>(value);
}

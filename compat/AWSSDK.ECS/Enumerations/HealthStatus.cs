using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Constants used for properties of type HealthStatus.</summary>
public class HealthStatus : ConstantClass
{
    public static readonly HealthStatus HEALTHY = new("HEALTHY");

    public static readonly HealthStatus UNHEALTHY = new("UNHEALTHY");

    public static readonly HealthStatus UNKNOWN = new("UNKNOWN");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public HealthStatus(string value)
        : base(value)
    {
    }

    public static implicit operator HealthStatus(string value) => FindValue(value);

    public static HealthStatus FindValue(string value) => FindValue<HealthStatus>(value);
}

using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Constants used for properties of type ServiceField.</summary>
public class ServiceField : ConstantClass
{
    public static readonly ServiceField TAGS = new("TAGS");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public ServiceField(string value)
        : base(value)
    {
    }

    public static implicit operator ServiceField(string value) => FindValue(value);

    public static ServiceField FindValue(string value) => FindValue<ServiceField>(value);
}

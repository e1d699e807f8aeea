using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Constants used for properties of type ResourceManagementType.</summary>
public class ResourceManagementType : ConstantClass
{
    public static readonly ResourceManagementType CUSTOMER = new("CUSTOMER");

    public static readonly ResourceManagementType ECS = new("ECS");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public ResourceManagementType(string value)
        : base(value)
    {
    }

    public static implicit operator ResourceManagementType(string value) => FindValue(value);

    public static ResourceManagementType FindValue(string value) => FindValue<ResourceManagementType>(value);
}

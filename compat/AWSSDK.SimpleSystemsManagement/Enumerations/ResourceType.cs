using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement;

/// <summary>Constants used for properties of type ResourceType.</summary>
public class ResourceType : ConstantClass
{
    public static readonly ResourceType EC2Instance = new("EC2Instance");

    public static readonly ResourceType ManagedInstance = new("ManagedInstance");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public ResourceType(string value)
        : base(value)
    {
    }

    public static implicit operator ResourceType(string value) => FindValue(value);

    public static ResourceType FindValue(string value) => FindValue<ResourceType>(value);
}

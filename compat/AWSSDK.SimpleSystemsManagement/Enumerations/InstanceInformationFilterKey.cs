using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement;

/// <summary>Constants used for properties of type InstanceInformationFilterKey.</summary>
public class InstanceInformationFilterKey : ConstantClass
{
    public static readonly InstanceInformationFilterKey ActivationIds = new("ActivationIds");

    public static readonly InstanceInformationFilterKey AgentVersion = new("AgentVersion");

    public static readonly InstanceInformationFilterKey AssociationStatus = new("AssociationStatus");

    public static readonly InstanceInformationFilterKey IamRole = new("IamRole");

    public static readonly InstanceInformationFilterKey InstanceIds = new("InstanceIds");

    public static readonly InstanceInformationFilterKey PingStatus = new("PingStatus");

    public static readonly InstanceInformationFilterKey PlatformTypes = new("PlatformTypes");

    public static readonly InstanceInformationFilterKey ResourceType = new("ResourceType");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public InstanceInformationFilterKey(string value)
        : base(value)
    {
    }

    public static implicit operator InstanceInformationFilterKey(string value) => FindValue(value);

    public static InstanceInformationFilterKey FindValue(string value) => FindValue<InstanceInformationFilterKey>(value);
}

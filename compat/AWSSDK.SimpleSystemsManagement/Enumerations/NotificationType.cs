using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement;

/// <summary>Constants used for properties of type NotificationType.</summary>
public class NotificationType : ConstantClass
{
    public static readonly NotificationType Command = new("Command");

    public static readonly NotificationType Invocation = new("Invocation");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public NotificationType(string value)
        : base(value)
    {
    }

    public static implicit operator NotificationType(string value) => FindValue(value);

    public static NotificationType FindValue(string value) => FindValue<NotificationType>(value);
}

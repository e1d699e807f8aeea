using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement;

/// <summary>Constants used for properties of type NotificationEvent.</summary>
public class NotificationEvent : ConstantClass
{
    public static readonly NotificationEvent All = new("All");

    public static readonly NotificationEvent Cancelled = new("Cancelled");

    public static readonly NotificationEvent Failed = new("Failed");

    public static readonly NotificationEvent InProgress = new("InProgress");

    public static readonly NotificationEvent Success = new("Success");

    public static readonly NotificationEvent TimedOut = new("TimedOut");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public NotificationEvent(string value)
        : base(value)
    {
    }

    public static implicit operator NotificationEvent(string value) => FindValue(value);

    public static NotificationEvent FindValue(string value) => FindValue<NotificationEvent>(value);
}

using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement;

/// <summary>Constants used for properties of type CommandStatus.</summary>
public class CommandStatus : ConstantClass
{
    public static readonly CommandStatus Cancelled = new("Cancelled");

    public static readonly CommandStatus Cancelling = new("Cancelling");

    public static readonly CommandStatus Failed = new("Failed");

    public static readonly CommandStatus InProgress = new("InProgress");

    public static readonly CommandStatus Pending = new("Pending");

    public static readonly CommandStatus Success = new("Success");

    public static readonly CommandStatus TimedOut = new("TimedOut");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public CommandStatus(string value)
        : base(value)
    {
    }

    public static implicit operator CommandStatus(string value) => FindValue(value);

    public static CommandStatus FindValue(string value) => FindValue<CommandStatus>(value);
}

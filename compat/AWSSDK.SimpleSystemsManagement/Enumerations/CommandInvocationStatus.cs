using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement;

/// <summary>Constants used for properties of type CommandInvocationStatus.</summary>
public class CommandInvocationStatus : ConstantClass
{
    public static readonly CommandInvocationStatus Cancelled = new("Cancelled");

    public static readonly CommandInvocationStatus Cancelling = new("Cancelling");

    public static readonly CommandInvocationStatus Delayed = new("Delayed");

    public static readonly CommandInvocationStatus Failed = new("Failed");

    public static readonly CommandInvocationStatus InProgress = new("InProgress");

    public static readonly CommandInvocationStatus Pending = new("Pending");

    public static readonly CommandInvocationStatus Success = new("Success");

    public static readonly CommandInvocationStatus TimedOut = new("TimedOut");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public CommandInvocationStatus(string value)
        : base(value)
    {
    }

    public static implicit operator CommandInvocationStatus(string value) => FindValue(value);

    public static CommandInvocationStatus FindValue(string value) => FindValue<CommandInvocationStatus>(value);
}

using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Constants used for properties of type ManagedAgentName.</summary>
public class ManagedAgentName : ConstantClass
{
    public static readonly ManagedAgentName ExecuteCommandAgent = new("ExecuteCommandAgent");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public ManagedAgentName(string value)
        : base(value)
    {
    }

    public static implicit operator ManagedAgentName(string value) => FindValue(value);

    public static ManagedAgentName FindValue(string value) => FindValue<ManagedAgentName>(value);
}

using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Constants used for properties of type DeploymentRolloutState.</summary>
public class DeploymentRolloutState : ConstantClass
{
    public static readonly DeploymentRolloutState COMPLETED = new("COMPLETED");

    public static readonly DeploymentRolloutState FAILED = new("FAILED");

    public static readonly DeploymentRolloutState IN_PROGRESS = new("IN_PROGRESS");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public DeploymentRolloutState(string value)
        : base(value)
    {
    }

    public static implicit operator DeploymentRolloutState(string value) => FindValue(value);

    public static DeploymentRolloutState FindValue(string value) => FindValue<DeploymentRolloutState>(value);
}

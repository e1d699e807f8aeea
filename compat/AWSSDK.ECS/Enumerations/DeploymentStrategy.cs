using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Constants used for properties of type DeploymentStrategy.</summary>
public class DeploymentStrategy : ConstantClass
{
    public static readonly DeploymentStrategy BLUE_GREEN = new("BLUE_GREEN");

    public static readonly DeploymentStrategy CANARY = new("CANARY");

    public static readonly DeploymentStrategy LINEAR = new("LINEAR");

    public static readonly DeploymentStrategy ROLLING = new("ROLLING");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public DeploymentStrategy(string value)
        : base(value)
    {
    }

    public static implicit operator DeploymentStrategy(string value) => FindValue(value);

    public static DeploymentStrategy FindValue(string value) => FindValue<DeploymentStrategy>(value);
}

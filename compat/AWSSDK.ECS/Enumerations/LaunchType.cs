using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Constants used for properties of type LaunchType.</summary>
public class LaunchType : ConstantClass
{
    public static readonly LaunchType EC2 = new("EC2");

    public static readonly LaunchType EXTERNAL = new("EXTERNAL");

    public static readonly LaunchType FARGATE = new("FARGATE");

    public static readonly LaunchType MANAGED_INSTANCES = new("MANAGED_INSTANCES");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public LaunchType(string value)
        : base(value)
    {
    }

    public static implicit operator LaunchType(string value) => FindValue(value);

    public static LaunchType FindValue(string value) => FindValue<LaunchType>(value);
}

using Amazon.Runtime;

namespace Amazon.ApplicationAutoScaling;

/// <summary>Constants used for properties of type PolicyType.</summary>
public class PolicyType : ConstantClass
{
    public static readonly PolicyType PredictiveScaling = new("PredictiveScaling");

    public static readonly PolicyType StepScaling = new("StepScaling");

    public static readonly PolicyType TargetTrackingScaling = new("TargetTrackingScaling");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public PolicyType(string value)
        : base(value)
    {
    }

    public static implicit operator PolicyType(string value) => FindValue(value);

    public static PolicyType FindValue(string value) => FindValue<PolicyType>(value);
}

using Amazon.Runtime;

namespace Amazon.CloudWatch;

/// <summary>Constants used for properties of type EvaluationState.</summary>
public class EvaluationState : ConstantClass
{
    public static readonly EvaluationState EVALUATION_ERROR = new("EVALUATION_ERROR");

    public static readonly EvaluationState EVALUATION_FAILURE = new("EVALUATION_FAILURE");

    public static readonly EvaluationState PARTIAL_DATA = new("PARTIAL_DATA");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public EvaluationState(string value)
        : base(value)
    {
    }

    public static implicit operator EvaluationState(string value) => FindValue(value);

    public static EvaluationState FindValue(string value) => FindValue<EvaluationState>(value);
}

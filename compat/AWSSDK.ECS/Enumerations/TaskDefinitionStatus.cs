using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Constants used for properties of type TaskDefinitionStatus.</summary>
public class TaskDefinitionStatus : ConstantClass
{
    public static readonly TaskDefinitionStatus ACTIVE = new("ACTIVE");

    public static readonly TaskDefinitionStatus DELETE_IN_PROGRESS = new("DELETE_IN_PROGRESS");

    public static readonly TaskDefinitionStatus INACTIVE = new("INACTIVE");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public TaskDefinitionStatus(string value)
        : base(value)
    {
    }

    public static implicit operator TaskDefinitionStatus(string value) => FindValue(value);

    public static TaskDefinitionStatus FindValue(string value) => FindValue<TaskDefinitionStatus>(value);
}

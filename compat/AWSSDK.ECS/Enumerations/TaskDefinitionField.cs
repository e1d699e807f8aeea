using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Constants used for properties of type TaskDefinitionField.</summary>
public class TaskDefinitionField : ConstantClass
{
    public static readonly TaskDefinitionField TAGS = new("TAGS");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public TaskDefinitionField(string value)
        : base(value)
    {
    }

    public static implicit operator TaskDefinitionField(string value) => FindValue(value);

    public static TaskDefinitionField FindValue(string value) => FindValue<TaskDefinitionField>(value);
}

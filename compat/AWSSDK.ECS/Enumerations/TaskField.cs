using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Constants used for properties of type TaskField.</summary>
public class TaskField : ConstantClass
{
    public static readonly TaskField TAGS = new("TAGS");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public TaskField(string value)
        : base(value)
    {
    }

    public static implicit operator TaskField(string value) => FindValue(value);

    public static TaskField FindValue(string value) => FindValue<TaskField>(value);
}

using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Constants used for properties of type TaskDefinitionPlacementConstraintType.</summary>
public class TaskDefinitionPlacementConstraintType : ConstantClass
{
    public static readonly TaskDefinitionPlacementConstraintType MemberOf = new("memberOf");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public TaskDefinitionPlacementConstraintType(string value)
        : base(value)
    {
    }

    public static implicit operator TaskDefinitionPlacementConstraintType(string value) => FindValue(value);

    public static TaskDefinitionPlacementConstraintType FindValue(string value) => FindValue<TaskDefinitionPlacementConstraintType>(value);
}

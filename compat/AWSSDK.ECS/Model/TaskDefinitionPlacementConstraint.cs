namespace Amazon.ECS.Model;

/// <summary>The TaskDefinitionPlacementConstraint structure of Amazon Elastic Container Service.</summary>
public partial class TaskDefinitionPlacementConstraint
{
    public string Expression { get; set; }

    public TaskDefinitionPlacementConstraintType Type { get; set; }
}

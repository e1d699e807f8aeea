namespace Amazon.ECS.Model;

/// <summary>The PlacementConstraint structure of Amazon Elastic Container Service.</summary>
public partial class PlacementConstraint
{
    public string Expression { get; set; }

    public PlacementConstraintType Type { get; set; }
}

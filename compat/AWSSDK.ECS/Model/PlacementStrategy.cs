namespace Amazon.ECS.Model;

/// <summary>The PlacementStrategy structure of Amazon Elastic Container Service.</summary>
public partial class PlacementStrategy
{
    public string Field { get; set; }

    public PlacementStrategyType Type { get; set; }
}

namespace Amazon.ECS.Model;

/// <summary>The CapacityProviderStrategyItem structure of Amazon Elastic Container Service.</summary>
public partial class CapacityProviderStrategyItem
{
    public int? Base { get; set; }

    public string CapacityProvider { get; set; }

    public int? Weight { get; set; }
}

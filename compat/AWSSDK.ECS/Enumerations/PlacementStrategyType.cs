using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Constants used for properties of type PlacementStrategyType.</summary>
public class PlacementStrategyType : ConstantClass
{
    public static readonly PlacementStrategyType Binpack = new("binpack");

    public static readonly PlacementStrategyType Random = new("random");

    public static readonly PlacementStrategyType Spread = new("spread");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public PlacementStrategyType(string value)
        : base(value)
    {
    }

    public static implicit operator PlacementStrategyType(string value) => FindValue(value);

    public static PlacementStrategyType FindValue(string value) => FindValue<PlacementStrategyType>(value);
}

using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Constants used for properties of type PlacementConstraintType.</summary>
public class PlacementConstraintType : ConstantClass
{
    public static readonly PlacementConstraintType DistinctInstance = new("distinctInstance");

    public static readonly PlacementConstraintType MemberOf = new("memberOf");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public PlacementConstraintType(string value)
        : base(value)
    {
    }

    public static implicit operator PlacementConstraintType(string value) => FindValue(value);

    public static PlacementConstraintType FindValue(string value) => FindValue<PlacementConstraintType>(value);
}

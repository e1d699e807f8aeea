using LoadPlatform.AwsSimulator.Model.Tables;

namespace LoadPlatform.AwsSimulator.Dynamo.Expressions;

/// <summary>A part of an expression that has a value.</summary>
internal abstract record Operand
{
    /// <summary>Its type, where that does not depend on the item.</summary>
    public virtual AttributeType? KnownType => null;

    /// <summary>Its value for an item; null where it has none.</summary>
    public abstract AttributeValue? Of(IReadOnlyDictionary<string, AttributeValue> item);
}

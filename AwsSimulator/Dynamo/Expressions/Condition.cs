using LoadPlatform.AwsSimulator.Model.Tables;

namespace LoadPlatform.AwsSimulator.Dynamo.Expressions;

/// <summary>A part of an expression that holds for an item or does not.</summary>
internal abstract record Condition
{
    public abstract bool Holds(IReadOnlyDictionary<string, AttributeValue> item);
}

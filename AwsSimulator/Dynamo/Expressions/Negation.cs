using LoadPlatform.AwsSimulator.Model.Tables;

namespace LoadPlatform.AwsSimulator.Dynamo.Expressions;

/// <summary>NOT.</summary>
internal sealed record Negation(Condition Inner) : Condition
{
    public override bool Holds(IReadOnlyDictionary<string, AttributeValue> item) => !Inner.Holds(item);
}

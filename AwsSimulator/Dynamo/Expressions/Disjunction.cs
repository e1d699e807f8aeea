using LoadPlatform.AwsSimulator.Model.Tables;

namespace LoadPlatform.AwsSimulator.Dynamo.Expressions;

/// <summary>OR.</summary>
internal sealed record Disjunction(Condition Left, Condition Right) : Condition
{
    public override bool Holds(IReadOnlyDictionary<string, AttributeValue> item) => Left.Holds(item) || Right.Holds(item);
}

using LoadPlatform.AwsSimulator.Model.Tables;

namespace LoadPlatform.AwsSimulator.Dynamo.Expressions;

/// <summary>IN.</summary>
internal sealed record Membership(Operand Operand, IReadOnlyList<Operand> Candidates) : Condition
{
    public override bool Holds(IReadOnlyDictionary<string, AttributeValue> item) =>
        Operand.Of(item) is { } value && Candidates.Any(candidate => candidate.Of(item) == value);
}

using LoadPlatform.AwsSimulator.Model.Tables;

namespace LoadPlatform.AwsSimulator.Dynamo.Expressions;

/// <summary>BETWEEN, both bounds included.</summary>
internal sealed record Between(Operand Operand, Operand Low, Operand High) : Condition
{
    public override bool Holds(IReadOnlyDictionary<string, AttributeValue> item) =>
        Operand.Of(item) is { } value && Low.Of(item) is { } low && High.Of(item) is { } high
        && ValueOrder.Compare(value, low) >= 0 && ValueOrder.Compare(value, high) <= 0;
}

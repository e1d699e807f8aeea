using LoadPlatform.AwsSimulator.Model.Tables;

namespace LoadPlatform.AwsSimulator.Dynamo.Expressions;

/// <summary>A value of the request's.</summary>
internal sealed record ConstantOperand(AttributeValue Value) : Operand
{
    public override AttributeType? KnownType => Value.Type;

    public override AttributeValue? Of(IReadOnlyDictionary<string, AttributeValue> item) => Value;
}

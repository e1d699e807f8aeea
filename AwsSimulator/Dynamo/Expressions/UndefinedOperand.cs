using LoadPlatform.AwsSimulator.Model.Tables;

namespace LoadPlatform.AwsSimulator.Dynamo.Expressions;

/// <summary>Stands where an expression has a mistake and is read on.</summary>
internal sealed record UndefinedOperand : Operand
{
    public override AttributeValue? Of(IReadOnlyDictionary<string, AttributeValue> item) => null;
}

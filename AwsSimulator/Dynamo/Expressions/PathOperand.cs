using LoadPlatform.AwsSimulator.Model.Tables;

namespace LoadPlatform.AwsSimulator.Dynamo.Expressions;

/// <summary>What a path leads to.</summary>
internal sealed record PathOperand(DocumentPath Path) : Operand
{
    public override AttributeValue? Of(IReadOnlyDictionary<string, AttributeValue> item) => Path.In(item);
}

using LoadPlatform.AwsSimulator.Dynamo.Expressions;
using LoadPlatform.AwsSimulator.Model.Tables;

namespace LoadPlatform.AwsSimulator.Dynamo.Updates;

/// <summary>The function if_not_exists: what is at a path, or a value where nothing is.</summary>
internal sealed record IfNotExistsOperand(Operand Path, Operand Otherwise) : Operand
{
    public override AttributeType? KnownType => Otherwise.KnownType;

    public override AttributeValue? Of(IReadOnlyDictionary<string, AttributeValue> item) => Path.Of(item) ?? Otherwise.Of(item);
}

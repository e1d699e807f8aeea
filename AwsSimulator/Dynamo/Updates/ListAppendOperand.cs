using LoadPlatform.AwsSimulator.Dynamo.Expressions;
using LoadPlatform.AwsSimulator.Model.Tables;

namespace LoadPlatform.AwsSimulator.Dynamo.Updates;

/// <summary>The function list_append.</summary>
internal sealed record ListAppendOperand(Operand First, Operand Second) : Operand
{
    public override AttributeType? KnownType => AttributeType.L;

    public override AttributeValue? Of(IReadOnlyDictionary<string, AttributeValue> item)
    {
        if (First.Of(item) is not { } first || Second.Of(item) is not { } second)
            return null;
        if (first is not ListValue left || second is not ListValue right)
            throw UpdateException.WrongType();

        return new ListValue([.. left.Elements, .. right.Elements]);
    }
}

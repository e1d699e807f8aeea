using LoadPlatform.AwsSimulator.Dynamo.Expressions;
using LoadPlatform.AwsSimulator.Model.Tables;

namespace LoadPlatform.AwsSimulator.Dynamo.Updates;

/// <summary>A sum or a difference.</summary>
internal sealed record ArithmeticOperand(bool IsSum, Operand Left, Operand Right) : Operand
{
    public override AttributeType? KnownType => AttributeType.N;

    public override AttributeValue? Of(IReadOnlyDictionary<string, AttributeValue> item)
    {
        if (Left.Of(item) is not { } left || Right.Of(item) is not { } right)
            return null;
        if (left is not NumberValue first || right is not NumberValue second)
            throw UpdateException.WrongType();

        return new NumberValue(IsSum ? first.Number + second.Number : first.Number - second.Number);
    }
}

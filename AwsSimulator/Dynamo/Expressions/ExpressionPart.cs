namespace LoadPlatform.AwsSimulator.Dynamo.Expressions;

/// <summary>What has been read of a condition: it may yet turn out to be an operand, or be a condition already.</summary>
internal readonly record struct ExpressionPart(Operand? Operand, Condition? Condition, bool IsInParentheses = false)
{
    public static implicit operator ExpressionPart(Operand operand) => new(operand, null);

    public static implicit operator ExpressionPart(Condition condition) => new(null, condition);
}

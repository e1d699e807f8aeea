using LoadPlatform.AwsSimulator.Model.Tables;

namespace LoadPlatform.AwsSimulator.Dynamo.Expressions;

/// <summary>Makes comparisons, and notes where DynamoDB would not take their operands.</summary>
internal static class Relations
{
    public static Condition Compare(string sign, Operand left, Operand right, Mistakes mistakes)
    {
        Functions.CheckDistinct(sign, [left, right], mistakes);
        if (sign is not ("=" or "<>"))
            CheckOrder(sign, [left, right], mistakes);
        return new Comparison(sign, left, right);
    }

    public static Condition Between(Operand operand, Operand low, Operand high, Mistakes mistakes)
    {
        CheckOrder("BETWEEN", [operand, low, high], mistakes);
        if ((low, high) is (ConstantOperand least, ConstantOperand most))
        {
            var bounds = $"lower bound operand: AttributeValue: {Describe(least.Value)}, upper bound operand: AttributeValue: {Describe(most.Value)}";
            if (least.Value.Type != most.Value.Type)
                mistakes.Note(Mistake.Operand, $"The BETWEEN operator requires same data type for lower and upper bounds; {bounds}");
            else if (ValueOrder.Compare(least.Value, most.Value) > 0)
                mistakes.Note(Mistake.Operand, $"The BETWEEN operator requires upper bound to be greater than or equal to lower bound; {bounds}");
        }

        return new Between(operand, low, high);
    }

    private static void CheckOrder(string sign, IReadOnlyList<Operand> operands, Mistakes mistakes)
    {
        if (operands.FirstOrDefault(operand => operand.KnownType is { } type && !ValueOrder.HasOrder(type)) is { } wrong)
            mistakes.Note(Mistake.Operand, Functions.WrongType(sign, wrong.KnownType!.Value));
    }

    private static string Describe(AttributeValue value) => $"{{{value.Type}:{AttributeJson.Text(value)}}}";
}

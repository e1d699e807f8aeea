using LoadPlatform.AwsSimulator.Model.Tables;

namespace LoadPlatform.AwsSimulator.Dynamo.Expressions;

/// <summary>The functions of conditions, and what DynamoDB demands of their operands.</summary>
internal static class Functions
{
    private static readonly Dictionary<string, int> OperandCounts = new(StringComparer.Ordinal)
    {
        ["attribute_exists"] = 1,
        ["attribute_not_exists"] = 1,
        ["attribute_type"] = 2,
        ["begins_with"] = 2,
        ["contains"] = 2,
        ["size"] = 1,
    };

    /// <summary>Notes what is wrong with a call.</summary>
    /// <returns>Whether it can be used.</returns>
    public static bool Check(string name, IReadOnlyList<Operand> operands, Mistakes mistakes)
    {
        if (!OperandCounts.TryGetValue(name, out var count))
            mistakes.Note(Mistake.UnknownFunction, $"Invalid function name; function: {name}");
        else if (count != operands.Count)
            mistakes.Note(Mistake.OperandCount, $"Incorrect number of operands for operator or function; operator or function: {name}, number of operands: {operands.Count}");
        else if (OperandMistake(name, operands) is { } mistake)
            mistakes.Note(Mistake.Operand, mistake);

        CheckDistinct(name, operands, mistakes);
        return mistakes.First is null;
    }

    public static void CheckDistinct(string name, IReadOnlyList<Operand> operands, Mistakes mistakes)
    {
        if (operands is [PathOperand first, PathOperand second] && first == second)
            mistakes.Note(Mistake.Distinct, $"The first operand must be distinct from the remaining operands for this operator or function; operator: {name}, first operand: {first.Path}");
    }

    public static string WrongType(string name, AttributeType type) =>
        $"Incorrect operand type for operator or function; operator or function: {name}, operand type: {type}";

    private static string? OperandMistake(string name, IReadOnlyList<Operand> operands)
    {
        switch (name)
        {
            case "attribute_exists" or "attribute_not_exists" when operands[0] is not PathOperand:
                return $"Operator or function requires a document path; operator or function: {name}";
            case "begins_with":
                return operands.FirstOrDefault(operand => operand.KnownType is not (null or AttributeType.S or AttributeType.B)) is { } wrong
                    ? WrongType(name, wrong.KnownType!.Value)
                    : null;
            case "size":
                return operands[0].KnownType is AttributeType.N or AttributeType.BOOL or AttributeType.NULL ? WrongType(name, operands[0].KnownType!.Value) : null;
            case "attribute_type":
                return TypeNameMistake(operands[1]);
            default:
                return null;
        }
    }

    private static string? TypeNameMistake(Operand operand) => operand switch
    {
        ConstantOperand { Value: StringValue name } => Enum.GetNames<AttributeType>().Contains(name.Text, StringComparer.Ordinal)
            ? null
            : $"Invalid attribute type name found; type: {name.Text}, valid types: {{B,NULL,SS,BOOL,L,BS,N,NS,S,M}}",
        { KnownType: { } type } => WrongType("attribute_type", type),
        UndefinedOperand => null,
        _ => "Incorrect operand type for operator or function; operator or function: attribute_type, operand type: {NS,SS,L,BS,N,M,B,BOOL,NULL,S}",
    };
}

using LoadPlatform.AwsSimulator.Dynamo.Expressions;
using LoadPlatform.AwsSimulator.Model.Tables;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Dynamo;

/// <summary>What a KeyConditionExpression asks of one attribute: a comparison's sign, BETWEEN or begins_with, and the values.</summary>
internal sealed record KeyTerm(string Sign, IReadOnlyList<AttributeValue> Values)
{
    private static readonly Dictionary<string, string> Turned = new(StringComparer.Ordinal) { ["="] = "=", ["<"] = ">", ["<="] = ">=", [">"] = "<", [">="] = "<=" };

    /// <summary>Takes a condition apart.</summary>
    /// <returns>The terms by attribute.</returns>
    /// <exception cref="AwsException">It asks more than a key condition may.</exception>
    public static Dictionary<string, KeyTerm> Read(Condition condition)
    {
        var terms = new Dictionary<string, KeyTerm>(StringComparer.Ordinal);
        Read(condition, terms);
        return terms;
    }

    private static void Read(Condition condition, Dictionary<string, KeyTerm> terms)
    {
        switch (condition)
        {
            case Conjunction both:
                Read(both.Left, terms);
                Read(both.Right, terms);
                break;
            case Comparison { Sign: not "<>" } comparison:
                Add(comparison.Sign, [comparison.Left, comparison.Right], terms);
                break;
            case Between between:
                Add("BETWEEN", [between.Operand, between.Low, between.High], terms);
                break;
            case FunctionCondition { Name: "begins_with" } function:
                Add("begins_with", function.Operands, terms);
                break;
            default:
                throw DynamoErrors.Validation($"Invalid operator used in KeyConditionExpression: {NameOf(condition)}");
        }
    }

    private static void Add(string sign, IReadOnlyList<Operand> operands, Dictionary<string, KeyTerm> terms)
    {
        if (operands.Any(operand => operand is SizeOperand))
            throw DynamoErrors.Validation("KeyConditionExpressions cannot contain nested operations");
        if (sign is "BETWEEN" or "begins_with" && operands[0] is not PathOperand)
            throw Invalid($"{sign} operator must have the key attribute as its first operand");

        var paths = operands.OfType<PathOperand>().Select(operand => operand.Path).ToList();
        if (paths.Count > 1)
            throw Invalid("Multiple attribute names used in one condition");
        if (paths.Count == 0)
            throw Invalid("No key attribute specified");
        if (paths[0].IsNested)
            throw DynamoErrors.Validation("KeyConditionExpressions cannot have conditions on nested attributes");

        var term = new KeyTerm(operands[0] is PathOperand ? sign : Turned[sign], [.. operands.OfType<ConstantOperand>().Select(operand => operand.Value)]);
        if (!terms.TryAdd(paths[0].Head, term))
            throw DynamoErrors.Validation("KeyConditionExpressions must only contain one condition per key");
    }

    private static string NameOf(Condition condition) => condition switch
    {
        Disjunction => "OR",
        Negation => "NOT",
        Membership => "IN",
        FunctionCondition function => function.Name,
        _ => "<>",
    };

    private static AwsException Invalid(string what) => DynamoErrors.Validation($"Invalid condition in KeyConditionExpression: {what}");
}

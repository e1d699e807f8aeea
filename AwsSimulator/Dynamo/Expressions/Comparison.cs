using LoadPlatform.AwsSimulator.Model.Tables;

namespace LoadPlatform.AwsSimulator.Dynamo.Expressions;

/// <summary>Two operands and one of = &lt;&gt; &lt; &lt;= &gt; &gt;=. Without both values, or with values of different types, only &lt;&gt; holds.</summary>
internal sealed record Comparison(string Sign, Operand Left, Operand Right) : Condition
{
    public static readonly IReadOnlyList<string> Signs = ["=", "<>", "<", "<=", ">", ">="];

    public override bool Holds(IReadOnlyDictionary<string, AttributeValue> item)
    {
        var (left, right) = (Left.Of(item), Right.Of(item));
        return Sign switch
        {
            "=" => left is not null && left == right,
            "<>" => left is null || left != right,
            _ => left is not null && right is not null && ValueOrder.Compare(left, right) is { } order && HasOrder(Sign, order),
        };
    }

    public static bool HasOrder(string sign, int order) => sign switch
    {
        "=" => order == 0,
        "<" => order < 0,
        "<=" => order <= 0,
        ">" => order > 0,
        ">=" => order >= 0,
        _ => false,
    };
}

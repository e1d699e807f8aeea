using LoadPlatform.AwsSimulator.Model.Tables;

namespace LoadPlatform.AwsSimulator.Dynamo.Expressions;

/// <summary>A function that holds or does not: all but size.</summary>
internal sealed record FunctionCondition(string Name, IReadOnlyList<Operand> Operands) : Condition
{
    public override bool Holds(IReadOnlyDictionary<string, AttributeValue> item)
    {
        var value = Operands[0].Of(item);
        if (Name is "attribute_exists" or "attribute_not_exists")
            return value is not null == (Name == "attribute_exists");

        return value is not null && Operands[1].Of(item) is { } other && Name switch
        {
            "attribute_type" => other is StringValue type && type.Text == value.Type.ToString(),
            "begins_with" => Prefixes.Begins(value, other),
            "contains" => Contains(value, other),
            _ => false,
        };
    }

    private static bool Contains(AttributeValue whole, AttributeValue part) => (whole, part) switch
    {
        (StringValue text, StringValue piece) => text.Text.Contains(piece.Text, StringComparison.Ordinal),
        (BinaryValue bytes, BinaryValue piece) => bytes.Bytes.Span.IndexOf(piece.Bytes.Span) >= 0,
        (SetValue set, _) => set.Contains(part),
        (ListValue list, _) => list.Elements.Contains(part),
        _ => false,
    };
}

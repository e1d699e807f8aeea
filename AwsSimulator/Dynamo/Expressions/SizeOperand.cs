using LoadPlatform.AwsSimulator.Model.Tables;

namespace LoadPlatform.AwsSimulator.Dynamo.Expressions;

/// <summary>The function size.</summary>
internal sealed record SizeOperand(Operand Operand) : Operand
{
    public override AttributeType? KnownType => AttributeType.N;

    public override AttributeValue? Of(IReadOnlyDictionary<string, AttributeValue> item) => Operand.Of(item) switch
    {
        StringValue text => text.Text.Length,
        BinaryValue bytes => bytes.Bytes.Length,
        SetValue set => set.Elements.Count,
        ListValue list => list.Elements.Count,
        MapValue map => map.Members.Count,
        _ => null,
    };
}

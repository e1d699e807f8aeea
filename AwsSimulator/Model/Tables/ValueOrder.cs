namespace LoadPlatform.AwsSimulator.Model.Tables;

/// <summary>The order of strings, numbers and binaries.</summary>
internal static class ValueOrder
{
    public static bool HasOrder(AttributeType type) => type is AttributeType.S or AttributeType.N or AttributeType.B;

    /// <summary>Compares two values; null where they are of different types, or of one without an order.</summary>
    public static int? Compare(AttributeValue left, AttributeValue right) => (left, right) switch
    {
        (StringValue a, StringValue b) => Utf8Order.Compare(a.Text, b.Text),
        (NumberValue a, NumberValue b) => a.Number.Order(b.Number),
        (BinaryValue a, BinaryValue b) => a.Bytes.Span.SequenceCompareTo(b.Bytes.Span),
        _ => null,
    };
}

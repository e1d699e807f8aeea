namespace LoadPlatform.AwsSimulator.Model.Tables;

/// <summary>B.</summary>
internal sealed record BinaryValue(ReadOnlyMemory<byte> Bytes) : AttributeValue
{
    public override AttributeType Type => AttributeType.B;

    public override int Size => Bytes.Length;

    public bool Equals(BinaryValue? other) => other is not null && Bytes.Span.SequenceEqual(other.Bytes.Span);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(Bytes.Span);
        return hash.ToHashCode();
    }
}

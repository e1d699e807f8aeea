namespace LoadPlatform.AwsSimulator.Model.Tables;

/// <summary>L.</summary>
internal sealed record ListValue(IReadOnlyList<AttributeValue> Elements) : AttributeValue
{
    private const int Overhead = 3;

    public override AttributeType Type => AttributeType.L;

    public override int Size => Overhead + Elements.Sum(element => 1 + element.Size);

    public bool Equals(ListValue? other) => other is not null && Elements.SequenceEqual(other.Elements);

    public override int GetHashCode() => Elements.Aggregate(Elements.Count, HashCode.Combine);
}

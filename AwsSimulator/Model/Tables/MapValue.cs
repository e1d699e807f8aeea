using System.Text;

namespace LoadPlatform.AwsSimulator.Model.Tables;

/// <summary>M.</summary>
internal sealed record MapValue(IReadOnlyDictionary<string, AttributeValue> Members) : AttributeValue
{
    private const int Overhead = 3;

    public override AttributeType Type => AttributeType.M;

    public override int Size => Overhead + Members.Sum(member => 1 + Encoding.UTF8.GetByteCount(member.Key) + member.Value.Size);

    public bool Equals(MapValue? other) =>
        other is not null && Members.Count == other.Members.Count && Members.All(member => other.Members.TryGetValue(member.Key, out var value) && value == member.Value);

    public override int GetHashCode() => Members.Aggregate(Members.Count, (hash, member) => hash ^ HashCode.Combine(member.Key, member.Value));
}

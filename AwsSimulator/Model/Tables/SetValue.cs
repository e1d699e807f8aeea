namespace LoadPlatform.AwsSimulator.Model.Tables;

/// <summary>SS, NS or BS: values of one type, each once, at least one.</summary>
internal sealed record SetValue : AttributeValue
{
    private readonly HashSet<AttributeValue> _values;

    public SetValue(AttributeType type, IEnumerable<AttributeValue> elements)
    {
        Type = type;
        _values = [.. elements];
        Elements = [.. _values];
    }

    public override AttributeType Type { get; }

    public IReadOnlyList<AttributeValue> Elements { get; }

    public override int Size => Elements.Sum(element => element.Size);

    public bool Contains(AttributeValue value) => _values.Contains(value);

    public bool Equals(SetValue? other) => other is not null && Type == other.Type && _values.SetEquals(other._values);

    public override int GetHashCode() => Elements.Aggregate((int)Type, (hash, element) => hash ^ element.GetHashCode());
}

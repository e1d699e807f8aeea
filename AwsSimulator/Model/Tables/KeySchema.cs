namespace LoadPlatform.AwsSimulator.Model.Tables;

/// <summary>The attributes that a table's or an index's key is made of.</summary>
internal sealed record KeySchema(KeyAttribute Partition, KeyAttribute Sort)
{
    public IReadOnlyList<KeyAttribute> Attributes { get; } = [Partition, Sort];

    public bool Has(string attribute) => Attributes.Any(key => key.Name == attribute);

    /// <summary>The key's values, or null where one is missing or of another type.</summary>
    public AttributeValue[]? ValuesIn(IReadOnlyDictionary<string, AttributeValue> attributes) =>
        attributes.TryGetValue(Partition.Name, out var partition) && partition.Type == Partition.Type
        && attributes.TryGetValue(Sort.Name, out var sort) && sort.Type == Sort.Type
            ? [partition, sort]
            : null;
}

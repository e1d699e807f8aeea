namespace LoadPlatform.AwsSimulator.Model.Tables;

/// <summary>
/// A place in a table's or an index's order: by the hash of the partition key as in DynamoDB, then by the values. A place that has fewer values
/// than others stands before (edge -1) or after (+1) all that begin with its values.
/// </summary>
internal readonly struct ItemKey(ulong hash, IReadOnlyList<AttributeValue> values, int edge)
{
    public ulong Hash { get; } = hash;

    public IReadOnlyList<AttributeValue> Values { get; } = values;

    private int Edge { get; init; } = edge;

    public static ItemKey Of(params IReadOnlyList<AttributeValue> values) => new(KeyHash.Of(values[0]), values, edge: 0);

    /// <summary>The place before all keys of a hash.</summary>
    public static ItemKey BeforeHash(ulong hash) => new(hash, [], edge: -1);

    /// <summary>The place after all keys of a hash.</summary>
    public static ItemKey AfterHash(ulong hash) => new(hash, [], edge: 1);

    public ItemKey Before() => this with { Edge = -1 };

    public ItemKey After() => this with { Edge = 1 };

    /// <summary>Negative where this comes before another, 0 where it is the same place.</summary>
    public int Order(ItemKey other)
    {
        if (Hash != other.Hash)
            return Hash.CompareTo(other.Hash);

        var shared = Math.Min(Values.Count, other.Values.Count);
        for (var i = 0; i < shared; i++)
        {
            if (ValueOrder.Compare(Values[i], other.Values[i]) is { } order and not 0)
                return order;
        }

        return Values.Count == other.Values.Count ? Edge.CompareTo(other.Edge)
            : Values.Count < other.Values.Count ? Edge : -other.Edge;
    }
}

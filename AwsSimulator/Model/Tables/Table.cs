namespace LoadPlatform.AwsSimulator.Model.Tables;

/// <summary>A DynamoDB table with its indexes. Whatever concerns one item takes logarithmic time.</summary>
internal sealed class Table(string name, DateTimeOffset createdAt, KeySchema keys, IEnumerable<(string Name, KeySchema Keys)> indexes, TimeToLive timeToLive)
{
    private readonly ExpiryOrder _expiry = new(timeToLive);

    public string Name { get; } = name;

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public KeySchema Keys { get; } = keys;

    public IReadOnlyList<TableIndex> Indexes { get; } = [.. indexes.Select(index => new TableIndex(index.Name, index.Keys, keys))];

    public OrderedItems Items { get; } = new();

    public int Count => Items.Count;

    public long SizeBytes { get; private set; }

    public TableItem? Get(ItemKey key) => Items.Find(key);

    public TableItem? Get(AttributeValue partition, AttributeValue sort) => Get(ItemKey.Of(partition, sort));

    /// <summary>Puts an item, which must have the table's key, and replaces what was there.</summary>
    public void Put(TableItem item)
    {
        var key = ItemKey.Of(Keys.ValuesIn(item.Attributes) ?? throw new ArgumentException("The item lacks the table's key.", nameof(item)));
        Delete(key);
        Items.Add(key, item);
        _expiry.Add(key, item);
        SizeBytes += item.Size;
        foreach (var index in Indexes)
            index.Add(item);
    }

    public void Delete(ItemKey key)
    {
        if (Get(key) is not { } item)
            return;

        Items.Remove(key);
        _expiry.Remove(key, item);
        SizeBytes -= item.Size;
        foreach (var index in Indexes)
            index.Remove(item);
    }

    public void Delete(AttributeValue partition, AttributeValue sort) => Delete(ItemKey.Of(partition, sort));

    /// <summary>All items, in the order in which a Scan returns them.</summary>
    public IEnumerable<TableItem> Scan() => Items.All();

    /// <summary>Deletes what is due.</summary>
    public void Expire(DateTimeOffset now)
    {
        foreach (var key in _expiry.DueBy(now))
            Delete(key);
    }
}

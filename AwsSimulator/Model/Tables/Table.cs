namespace LoadPlatform.AwsSimulator.Model.Tables;

/// <summary>A DynamoDB table with keys PK and SK, indexes GSI1 and GSI2, and a TTL attribute.</summary>
internal sealed class Table(string name, DateTimeOffset createdAt)
{
    public const string PartitionKey = "PK";
    public const string SortKey = "SK";
    public const string ExpiryAttribute = "TTL";

    private readonly SortedDictionary<string, SortedDictionary<string, TableItem>> _partitions = new(StringComparer.Ordinal);
    private readonly TableIndex[] _indexes = [new("GSI1"), new("GSI2")];

    public string Name { get; } = name;

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public IReadOnlyList<TableIndex> Indexes => _indexes;

    public int Count { get; private set; }

    public long SizeBytes { get; private set; }

    public TableItem? Get(string pk, string sk) => _partitions.TryGetValue(pk, out var partition) ? partition.GetValueOrDefault(sk) : null;

    public void Put(TableItem item)
    {
        Delete(item.Pk, item.Sk);
        if (!_partitions.TryGetValue(item.Pk, out var partition))
            _partitions.Add(item.Pk, partition = new SortedDictionary<string, TableItem>(StringComparer.Ordinal));
        partition.Add(item.Sk, item);
        Count++;
        SizeBytes += item.Size;
        foreach (var index in _indexes)
            index.Add(item);
    }

    public void Delete(string pk, string sk)
    {
        if (!_partitions.TryGetValue(pk, out var partition) || !partition.Remove(sk, out var item))
            return;

        if (partition.Count == 0)
            _partitions.Remove(pk);
        Count--;
        SizeBytes -= item.Size;
        foreach (var index in _indexes)
            index.Remove(item);
    }

    /// <summary>All items, in the order of their keys.</summary>
    public IEnumerable<TableItem> Scan() => _partitions.Values.SelectMany(partition => partition.Values);

    /// <summary>The items of one partition, in the order of their sort keys.</summary>
    public IEnumerable<TableItem> Query(string pk) => _partitions.TryGetValue(pk, out var partition) ? partition.Values : [];

    /// <summary>Deletes what expired before <paramref name="instant"/>.</summary>
    public void Expire(DateTimeOffset instant)
    {
        var limit = Minutes.Epoch(instant);
        foreach (var item in Scan().Where(item => item.Number(ExpiryAttribute) <= limit).ToList())
            Delete(item.Pk, item.Sk);
    }
}

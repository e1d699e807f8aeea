namespace LoadPlatform.AwsSimulator.Model.Tables;

/// <summary>A global secondary index: holds the items that carry its partition key.</summary>
internal sealed class TableIndex(string name)
{
    private readonly Dictionary<string, SortedDictionary<string, TableItem>> _partitions = new(StringComparer.Ordinal);

    public string Name { get; } = name;

    public string PartitionKey { get; } = $"{name}PK";

    public string SortKey { get; } = $"{name}SK";

    public void Add(TableItem item)
    {
        if (item.Text(PartitionKey) is not { } key)
            return;

        if (!_partitions.TryGetValue(key, out var partition))
            _partitions.Add(key, partition = new SortedDictionary<string, TableItem>(StringComparer.Ordinal));
        partition[Order(item)] = item;
    }

    public void Remove(TableItem item)
    {
        if (item.Text(PartitionKey) is not { } key || !_partitions.TryGetValue(key, out var partition))
            return;

        partition.Remove(Order(item));
        if (partition.Count == 0)
            _partitions.Remove(key);
    }

    public IEnumerable<TableItem> Query(string key) => _partitions.TryGetValue(key, out var partition) ? partition.Values : [];

    public int Count(string key) => _partitions.TryGetValue(key, out var partition) ? partition.Count : 0;

    private string Order(TableItem item) => $"{item.Text(SortKey)}\0{item.Pk}\0{item.Sk}";
}

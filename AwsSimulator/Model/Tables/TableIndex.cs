using System.Runtime.InteropServices;

namespace LoadPlatform.AwsSimulator.Model.Tables;

/// <summary>A global secondary index that projects all attributes: holds the items that carry its whole key.</summary>
internal sealed class TableIndex(string name, KeySchema keys, KeySchema tableKeys)
{
    private readonly Dictionary<AttributeValue, int> _counts = [];

    public string Name { get; } = name;

    public KeySchema Keys { get; } = keys;

    public OrderedItems Items { get; } = new();

    public long SizeBytes { get; private set; }

    /// <summary>The item's place in the index; null where it has none.</summary>
    public ItemKey? KeyOf(TableItem item) =>
        Keys.ValuesIn(item.Attributes) is { } values && tableKeys.ValuesIn(item.Attributes) is { } unique ? ItemKey.Of([.. values, .. unique]) : null;

    public void Add(TableItem item)
    {
        if (KeyOf(item) is not { } key)
            return;

        Items.Add(key, item);
        SizeBytes += item.Size;
        CollectionsMarshal.GetValueRefOrAddDefault(_counts, key.Values[0], out _)++;
    }

    public void Remove(TableItem item)
    {
        if (KeyOf(item) is not { } key)
            return;

        Items.Remove(key);
        SizeBytes -= item.Size;
        if (--CollectionsMarshal.GetValueRefOrNullRef(_counts, key.Values[0]) == 0)
            _counts.Remove(key.Values[0]);
    }

    /// <summary>The items of one partition, in the order of their sort keys.</summary>
    public IEnumerable<TableItem> Query(AttributeValue partition)
    {
        var key = ItemKey.Of(partition);
        return Items.Range(key.Before(), key.After()).Select(stored => stored.Item);
    }

    /// <summary>How many items a partition has.</summary>
    public int Count(AttributeValue partition) => _counts.GetValueOrDefault(partition);
}

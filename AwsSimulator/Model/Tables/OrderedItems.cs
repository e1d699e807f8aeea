namespace LoadPlatform.AwsSimulator.Model.Tables;

/// <summary>Items in the order of their keys. Finding, adding and removing one, and finding a range's ends, takes logarithmic time.</summary>
internal sealed class OrderedItems
{
    private readonly SortedSet<StoredItem> _items = new(Comparer<StoredItem>.Create((left, right) => left.Key.Order(right.Key)));

    public int Count => _items.Count;

    public TableItem? Find(ItemKey key) => _items.TryGetValue(Probe(key), out var found) ? found.Item : null;

    public void Add(ItemKey key, TableItem item) => _items.Add(new StoredItem(key, item));

    public void Remove(ItemKey key) => _items.Remove(Probe(key));

    /// <summary>The items between two places, both included, from the first to the last or the other way.</summary>
    public IEnumerable<StoredItem> Range(ItemKey first, ItemKey last, bool isForward = true)
    {
        if (first.Order(last) > 0)
            return [];

        var view = _items.GetViewBetween(Probe(first), Probe(last));
        return isForward ? view : view.Reverse();
    }

    public IEnumerable<TableItem> All() => _items.Select(stored => stored.Item);

    private static StoredItem Probe(ItemKey key) => new(key, null!);
}

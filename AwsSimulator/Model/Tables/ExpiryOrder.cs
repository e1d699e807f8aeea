namespace LoadPlatform.AwsSimulator.Model.Tables;

/// <summary>Which items are due to be deleted, and when.</summary>
internal sealed class ExpiryOrder(TimeToLive timeToLive)
{
    private readonly SortedSet<(double Due, ItemKey Key)> _order = new(Comparer<(double Due, ItemKey Key)>.Create(
        (left, right) => left.Due.CompareTo(right.Due) is var order and not 0 ? order : left.Key.Order(right.Key)));

    public void Add(ItemKey key, TableItem item)
    {
        if (timeToLive.DueAt(item, key) is { } due)
            _order.Add((due, key));
    }

    public void Remove(ItemKey key, TableItem item)
    {
        if (timeToLive.DueAt(item, key) is { } due)
            _order.Remove((due, key));
    }

    /// <summary>The keys of all that is due at an instant.</summary>
    public IReadOnlyList<ItemKey> DueBy(DateTimeOffset instant)
    {
        var now = Minutes.Epoch(instant);
        return [.. _order.TakeWhile(entry => entry.Due <= now).Select(entry => entry.Key)];
    }
}

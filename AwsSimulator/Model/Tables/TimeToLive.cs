namespace LoadPlatform.AwsSimulator.Model.Tables;

/// <summary>When DynamoDB deletes expired items: late. Half the delay to one and a half times the delay after they expired, each item at its own time.</summary>
/// <param name="Attribute">The attribute that holds the expiry in epoch seconds.</param>
/// <param name="Delay">The delay on average.</param>
internal sealed record TimeToLive(string Attribute, TimeSpan Delay)
{
    /// <summary>When an item is due to be deleted, in epoch seconds; null for never.</summary>
    public double? DueAt(TableItem item, ItemKey key) =>
        item.Number(Attribute) is { } expiry ? expiry + (Delay.TotalSeconds * (0.5 + (key.Hash / (double)ulong.MaxValue))) : null;
}

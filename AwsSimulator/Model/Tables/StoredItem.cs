namespace LoadPlatform.AwsSimulator.Model.Tables;

/// <summary>An item at its place in an order.</summary>
internal readonly record struct StoredItem(ItemKey Key, TableItem Item);

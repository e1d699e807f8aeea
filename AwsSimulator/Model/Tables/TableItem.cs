namespace LoadPlatform.AwsSimulator.Model.Tables;

/// <summary>An item: attributes by name, among them PK and SK.</summary>
internal sealed class TableItem(IReadOnlyDictionary<string, TableValue> attributes)
{
    public IReadOnlyDictionary<string, TableValue> Attributes { get; } = attributes;

    public string Pk { get; } = attributes[Table.PartitionKey].ToString();

    public string Sk { get; } = attributes[Table.SortKey].ToString();

    /// <summary>Its size as DynamoDB counts it: names and values in UTF-8, a number about half its digits.</summary>
    public int Size { get; } = attributes.Sum(attribute => attribute.Key.Length + (attribute.Value.Text?.Length ?? ((attribute.Value.ToString().Length / 2) + 1)));

    public string? Text(string name) => Attributes.TryGetValue(name, out var value) ? value.ToString() : null;

    public double? Number(string name) => Attributes.TryGetValue(name, out var value) ? value.Number : null;
}

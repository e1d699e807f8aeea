using System.Text;

namespace LoadPlatform.AwsSimulator.Model.Tables;

/// <summary>An item: attributes by name. Items do not change.</summary>
internal sealed class TableItem(IReadOnlyDictionary<string, AttributeValue> attributes)
{
    public IReadOnlyDictionary<string, AttributeValue> Attributes { get; } = attributes;

    /// <summary>Its size in bytes as DynamoDB counts it: names and values.</summary>
    public int Size { get; } = attributes.Sum(attribute => Encoding.UTF8.GetByteCount(attribute.Key) + attribute.Value.Size);

    /// <summary>The text of a string.</summary>
    public string? Text(string name) => (Attributes.GetValueOrDefault(name) as StringValue)?.Text;

    /// <summary>The value of a number.</summary>
    public double? Number(string name) => (Attributes.GetValueOrDefault(name) as NumberValue)?.Number.ToDouble();

    /// <summary>Whether another item has the same attributes with the same values.</summary>
    public bool IsSameAs(TableItem other) =>
        Attributes.Count == other.Attributes.Count && Attributes.All(attribute => other.Attributes.TryGetValue(attribute.Key, out var value) && value == attribute.Value);
}

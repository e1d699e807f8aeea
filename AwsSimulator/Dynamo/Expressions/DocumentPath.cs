using LoadPlatform.AwsSimulator.Model.Tables;

namespace LoadPlatform.AwsSimulator.Dynamo.Expressions;

/// <summary>A path such as <c>a.b[0]</c>. It begins with an attribute's name.</summary>
internal sealed record DocumentPath(IReadOnlyList<PathElement> Elements)
{
    /// <summary>The attribute that it begins with.</summary>
    public string Head => Elements[0].Name ?? "";

    public bool IsNested => Elements.Count > 1;

    /// <summary>What it leads to in an item; null where that is nothing.</summary>
    public AttributeValue? In(IReadOnlyDictionary<string, AttributeValue> item)
    {
        var value = item.GetValueOrDefault(Head);
        foreach (var element in Elements.Skip(1))
        {
            value = (value, element.Name) switch
            {
                (MapValue map, { } name) => map.Members.GetValueOrDefault(name),
                (ListValue list, null) => element.Index < list.Elements.Count ? list.Elements[element.Index] : null,
                _ => null,
            };
        }

        return value;
    }

    public bool Equals(DocumentPath? other) => other is not null && Elements.SequenceEqual(other.Elements);

    public override int GetHashCode() => Elements.Aggregate(0, HashCode.Combine);

    public override string ToString() => $"[{string.Join(", ", Elements)}]";
}

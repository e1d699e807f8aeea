using LoadPlatform.AwsSimulator.Model.Tables;

namespace LoadPlatform.AwsSimulator.Dynamo.Expressions;

/// <summary>Document paths that do not clash, by their steps.</summary>
internal sealed class PathTree
{
    private readonly Dictionary<string, PathTree> _members = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, PathTree> _elements = [];

    public void Add(DocumentPath path)
    {
        var tree = this;
        foreach (var element in path.Elements)
            tree = element.Name is { } name ? Child(tree._members, name) : Child(tree._elements, element.Index);
    }

    /// <summary>The members that paths lead to or into.</summary>
    public Dictionary<string, AttributeValue> PickMembers(IReadOnlyDictionary<string, AttributeValue> members)
    {
        var picked = new Dictionary<string, AttributeValue>(StringComparer.Ordinal);
        foreach (var (name, tree) in _members)
        {
            if (members.TryGetValue(name, out var value) && tree.Pick(value) is { } part)
                picked[name] = part;
        }

        return picked;
    }

    /// <summary>What paths lead to in a value; null where that is nothing. The elements picked of a list close up.</summary>
    private AttributeValue? Pick(AttributeValue value)
    {
        if (_members.Count == 0 && _elements.Count == 0)
            return value;

        return value switch
        {
            MapValue map => PickMembers(map.Members) is { Count: > 0 } members ? new MapValue(members) : null,
            ListValue list => PickElements(list) is { Count: > 0 } elements ? new ListValue(elements) : null,
            _ => null,
        };
    }

    private List<AttributeValue> PickElements(ListValue list) =>
        [.. _elements.TakeWhile(child => child.Key < list.Elements.Count).Select(child => child.Value.Pick(list.Elements[child.Key])).OfType<AttributeValue>()];

    private static PathTree Child<TKey>(IDictionary<TKey, PathTree> children, TKey key)
        where TKey : notnull
    {
        if (!children.TryGetValue(key, out var child))
            children[key] = child = new PathTree();
        return child;
    }
}

using LoadPlatform.AwsSimulator.Dynamo.Expressions;
using LoadPlatform.AwsSimulator.Model.Tables;

namespace LoadPlatform.AwsSimulator.Dynamo.Updates;

/// <summary>Edits by the steps of their document paths, which do not clash.</summary>
internal sealed class EditTree
{
    private readonly Dictionary<string, EditTree> _members = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, EditTree> _elements = [];
    private Func<AttributeValue?, AttributeValue?>? _edit;

    /// <summary>Adds an edit, which makes a new value of the old one; null is no value.</summary>
    public void Add(DocumentPath path, Func<AttributeValue?, AttributeValue?> edit)
    {
        var tree = this;
        foreach (var element in path.Elements)
            tree = element.Name is { } name ? Child(tree._members, name) : Child(tree._elements, element.Index);
        tree._edit = edit;
    }

    public Dictionary<string, AttributeValue> ApplyToMembers(IReadOnlyDictionary<string, AttributeValue> members)
    {
        var edited = new Dictionary<string, AttributeValue>(members, StringComparer.Ordinal);
        foreach (var (name, tree) in _members)
        {
            if (tree.Apply(members.GetValueOrDefault(name)) is { } value)
                edited[name] = value;
            else
                edited.Remove(name);
        }

        return edited;
    }

    private AttributeValue? Apply(AttributeValue? value)
    {
        if (_edit is not null)
            return _edit(value);

        return value switch
        {
            MapValue map when _elements.Count == 0 => new MapValue(ApplyToMembers(map.Members)),
            ListValue list when _members.Count == 0 => new ListValue(ApplyToElements(list.Elements)),
            _ => throw UpdateException.InvalidPath(),
        };
    }

    /// <summary>Elements beyond the list's end are appended in the order of their indexes.</summary>
    private List<AttributeValue> ApplyToElements(IReadOnlyList<AttributeValue> elements)
    {
        var edited = elements.Cast<AttributeValue?>().ToList();
        foreach (var (index, tree) in _elements)
        {
            if (index < elements.Count)
                edited[index] = tree.Apply(elements[index]);
            else
                edited.Add(tree.Apply(null));
        }

        return [.. edited.OfType<AttributeValue>()];
    }

    private static EditTree Child<TKey>(IDictionary<TKey, EditTree> children, TKey key)
        where TKey : notnull
    {
        if (!children.TryGetValue(key, out var child))
            children[key] = child = new EditTree();
        return child;
    }
}

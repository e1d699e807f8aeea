using System.Collections;
using LoadPlatform.AwsSimulator.Configuration.Nodes;

namespace LoadPlatform.AwsSimulator.Configuration;

/// <summary>Sets options from nodes, strictly: an unknown key and a value of the wrong type are reported, and remembered is where each value came from.</summary>
internal sealed class OptionsReader(Mistakes mistakes)
{
    /// <summary>Stands for a whole group that was not there before, such as a list's item.</summary>
    public const string Itself = "";

    private readonly Dictionary<(object Owner, string Property), Place> _places = [];

    /// <summary>Where an option was set; null where it has its default.</summary>
    public Place? PlaceOf(object owner, string property) => _places.TryGetValue((owner, property), out var place) ? place : null;

    /// <summary>Sets what <paramref name="map"/> names; all else keeps its value. Groups and maps are merged, lists are replaced.</summary>
    public void Read(object group, MapNode map, string what)
    {
        var keys = OptionKey.Of(group.GetType());
        foreach (var entry in map.Entries)
        {
            if (keys.FirstOrDefault(key => IsMeant(key, entry)) is { } known)
                Set(group, known, entry);
            else
                mistakes.Add(entry.Place, $"{what} has no '{Shorten(entry.Key)}'; {Remedy(entry.Key, keys)}");
        }
    }

    /// <summary>Files spell a key exactly; settings, as everywhere in .NET, in any case.</summary>
    private static bool IsMeant(OptionKey key, MapEntry entry) =>
        entry.Place.IsSetting ? Suggestion.Plain(key.Name) == Suggestion.Plain(entry.Key) : key.Name == entry.Key;

    private static string Remedy(string word, IReadOnlyList<OptionKey> keys)
    {
        var home = keys.FirstOrDefault(key => OptionTypes.IsGroup(key.Type) && OptionKey.Of(key.Type).Any(inner => inner.Name == word));
        return home is null ? Suggestion.For(word, keys.Select(key => key.Name)) : $"it belongs under '{home.Name}'.";
    }

    private void Set(object group, OptionKey key, MapEntry entry)
    {
        var present = key.Property.GetValue(group);
        if (ReadValue(key.Type, entry.Value, present, $"'{key.Name}'") is not { } value)
            return;

        if (!ReferenceEquals(present, value))
            key.Property.SetValue(group, value);
        _places[(group, key.Property.Name)] = entry.Value.Place;
    }

    private object? ReadValue(Type type, Node node, object? present, string name)
    {
        if (OptionTypes.IsList(type, out var item))
            return ReadList(type, item, node, name);
        if (OptionTypes.IsMap(type, out var value))
            return node is MapNode map ? ReadMap(value, map, present as IDictionary, name) : Wrong(name, "a map of keys and values", node);
        if (OptionTypes.IsGroup(type))
            return node is MapNode keys ? ReadGroup(type, keys, present, name) : Wrong(name, "a map of keys and values", node);
        if (node is not ScalarNode scalar)
            return Wrong(name, "a single value", node);

        var (read, must) = ScalarReader.Read(type, scalar);
        if (scalar.IsNull && !(type == typeof(string) && node.Place.IsSetting))
            mistakes.Add(node.Place, $"{name} has no value; give it one or leave it out.");
        else if (read is null)
            return Wrong(name, must, node);
        else
            return read;
        return null;
    }

    private object ReadGroup(Type type, MapNode map, object? present, string name)
    {
        var group = present ?? Activator.CreateInstance(type)!;
        if (present is null)
            _places[(group, Itself)] = map.Place;
        Read(group, map, name);
        return group;
    }

    private IList? ReadList(Type type, Type item, Node node, string name)
    {
        var items = node switch { ListNode list => list.Items, MapNode map => SettingNodes.AsItems(map), _ => null };
        if (items is null)
            return Wrong(name, "a list", node) as IList;

        var values = items.Select((each, index) => ReadValue(item, each, present: null, $"{name}[{index}]")).OfType<object>().ToList();
        var array = Array.CreateInstance(item, values.Count);
        for (var i = 0; i < values.Count; i++)
            array.SetValue(values[i], i);
        return type.IsArray ? array : (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item), array)!;
    }

    private IDictionary ReadMap(Type valueType, MapNode map, IDictionary? present, string name)
    {
        var merged = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), valueType), StringComparer.Ordinal)!;
        foreach (DictionaryEntry entry in present ?? merged)
            merged[entry.Key] = entry.Value;
        foreach (var entry in map.Entries)
        {
            if (ReadValue(valueType, entry.Value, merged[entry.Key], $"{name}: '{entry.Key}'") is { } value)
                merged[entry.Key] = value;
        }

        return merged;
    }

    private object? Wrong(string name, string must, Node node)
    {
        var isQuotedNumber = node is ScalarNode { Plain: false } quoted && double.TryParse(quoted.Text, out _);
        mistakes.Add(node.Place, $"{name} must be {must}, not {node.Kind}{(isQuotedNumber ? "; leave the quotes out" : "")}.");
        return null;
    }

    private static string Shorten(string key) => key.Length <= 60 ? key : key[..60] + "…";
}

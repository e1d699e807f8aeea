using System.Globalization;
using System.Text.RegularExpressions;
using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Reading.Nodes;

/// <summary>Reads the fields of one map and reports everything that is wrong with them. <see cref="Finish"/> reports the keys that nobody asked for.</summary>
/// <param name="map">The map.</param>
/// <param name="what">What the map is, for messages, for example <c>a wait step</c>.</param>
/// <param name="errors">Where errors go.</param>
internal sealed class FieldReader(MapNode map, string what, ErrorList errors)
{
    private readonly List<string> _known = [];

    public SourcePosition Position => map.Position;

    /// <summary>Whether a value in it is not known, which was reported: what follows from the others may be wrong.</summary>
    public bool HasUnknown => map.HasUnknown;

    /// <summary>A reader of a map within this one.</summary>
    public FieldReader Inner(MapNode inner, string name) => new(inner, name, errors);

    /// <summary>Whether the key is there, with a value or without.</summary>
    public bool Has(string key) => map.Find(key) is not null;

    /// <summary>Where a key's value is; the map's own place where the key is missing.</summary>
    public SourcePosition PositionOf(string key) => map.Find(key)?.Value.Position ?? map.Position;

    public void Error(string key, string message) => errors.Add(PositionOf(key), message);

    public void ErrorAt(SourcePosition position, string message) => errors.Add(position, message);

    /// <summary>The value of a key; null where it is missing, which is reported if it is required.</summary>
    public Node? Find(string key, bool required = false, string? example = null)
    {
        if (!_known.Contains(key))
            _known.Add(key);
        var value = map.Find(key)?.Value;
        if (value is ScalarNode { IsUnknown: true })
            return null;

        if (value is not null and not ScalarNode { IsNull: true })
            return value;

        if (value is not null)
            errors.Add(value.Position, $"'{key}' has no value; give it one{(required ? "" : " or leave it out")}{Example(example)}.");
        else if (required)
            errors.Add(map.Position, $"{what} needs '{key}'{Example(example)}.");
        return null;
    }

    public string? Text(string key, bool required = false, string? example = null, int longest = ReadingLimits.Text)
    {
        if (Find(key, required, example) is not { } node)
            return null;

        if (node is not ScalarNode scalar)
            return Wrong<string>(key, "must be text", node);

        if (string.IsNullOrWhiteSpace(scalar.Text))
            return Wrong<string>(key, "must not be blank", node);

        if (Words.HasForbidden(scalar.Text))
            return Wrong<string>(key, "must not hold control characters", node);

        return scalar.Text.Length <= longest ? scalar.Text.Trim() : Wrong<string>(key, $"must not be longer than {longest} characters", node);
    }

    /// <summary>One of a few words; null where it is missing or another, which is reported.</summary>
    public string? Word(string key, IReadOnlyCollection<string> words, bool required = false, string? example = null)
    {
        if (Text(key, required, example) is not { } text)
            return null;

        if (words.Contains(text))
            return text;

        Error(key, $"there is no {key} '{Words.Shorten(text)}'; {errors.Suggest(text, words)}");
        return null;
    }

    /// <summary>True or false; false where the key is missing.</summary>
    public bool Flag(string key)
    {
        if (Find(key) is not { } node)
            return false;

        if (node is ScalarNode { Plain: true } scalar && YamlScalar.TryFlag(scalar.Text, out var value))
            return value;

        errors.Add(node.Position, $"'{key}' must be true or false, not {node.Kind}.");
        return false;
    }

    /// <summary>Text of a certain form; <paramref name="form"/> says which, for the message.</summary>
    public string? Matching(string key, Regex pattern, string form, bool required = false, string? example = null)
    {
        if (Text(key, required, example) is not { } text)
            return null;

        return pattern.IsMatch(text) ? text : Wrong<string>(key, $"must be {form}", map.Find(key)!.Value);
    }

    public int? Whole(string key, int least, int most, bool required = false, string? example = null)
    {
        if (Find(key, required, example) is not { } node)
            return null;

        // YAML takes 12.0 for the same number as 12.
        if (node is not ScalarNode { Plain: true } scalar || !YamlScalar.TryNumber(scalar.Text, out var value) || !double.IsInteger(value))
            return WrongNumber(key, "a whole number", node);

        if (value >= least && value <= most)
            return (int)value;

        Error(key, $"'{key}' must be from {least} to {most}, not {value}.");
        return null;
    }

    /// <summary>A number from <paramref name="least"/> to <paramref name="most"/>; <paramref name="aboveLeast"/> leaves the least itself out. A <paramref name="hint"/> ends the message where it is beyond them.</summary>
    public double? Number(string key, double least, double most, bool required = false, bool aboveLeast = false, string? example = null, string? hint = null)
    {
        if (Find(key, required, example) is not { } node)
            return null;

        if (node is not ScalarNode { Plain: true } scalar || !YamlScalar.TryNumber(scalar.Text, out var value))
            return WrongNumber(key, "a number", node);

        if ((aboveLeast ? value > least : value >= least) && value <= most)
            return value;

        Error(key, string.Create(CultureInfo.InvariantCulture, $"'{key}' must be {(aboveLeast ? "above" : "from")} {least} {(aboveLeast ? "and up " : "")}to {most}, not {value}{(hint is null ? "" : $"; {hint}")}."));
        return null;
    }

    public ListNode? List(string key, int most, bool required = false, string? example = null) => Find(key, required, example) switch
    {
        null => null,
        ListNode list when list.Items.Count > 0 && list.Items.Count <= most => list,
        ListNode list => Wrong<ListNode>(key, $"must hold 1 to {most} entries", list),
        var node => Wrong<ListNode>(key, "must be a list", node),
    };

    public MapNode? Map(string key, bool required = false, string? example = null) => Find(key, required, example) switch
    {
        null => null,
        MapNode found => found,
        var node => Wrong<MapNode>(key, "must be a map of keys and values", node),
    };

    /// <summary>Reports every key that no reader asked for.</summary>
    public void Finish()
    {
        foreach (var entry in map.Entries.Where(entry => !_known.Contains(entry.Key)))
            errors.Add(entry.Position, $"{what} has no '{Words.Shorten(entry.Key)}'; {errors.Suggest(entry.Key, _known)}");
    }

    private static string Example(string? example) => example is null ? "" : $", for example {example}";

    private int? WrongNumber(string key, string number, Node node)
    {
        var remedy = node is ScalarNode { Plain: false } quoted && double.TryParse(quoted.Text, CultureInfo.InvariantCulture, out _)
            ? quoted.Parameters is null ? "; leave the quotes out" : "; make the whole value one parameter"
            : node is ScalarNode scalar ? UnitHint.For(key, scalar.Text) : null;
        errors.Add(node.Position, $"'{key}' must be {number}, not {node.Kind}{remedy}.");
        return null;
    }

    private T? Wrong<T>(string key, string must, Node node)
        where T : class
    {
        errors.Add(node.Position, $"'{key}' {must}, not {node.Kind}.");
        return null;
    }
}

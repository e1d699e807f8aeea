using LoadPlatform.Scenarios.Reading.Nodes;

namespace LoadPlatform.Scenarios.Reading.Parameters;

/// <summary>Puts values in the places of parameters. A value is text and stays in its place: it is never read as YAML again, and what looks like a parameter in it is none.</summary>
/// <param name="values">The values, by name; a place whose parameter has none becomes unknown, which was reported.</param>
/// <param name="errors">Where errors go.</param>
internal sealed class ParameterFiller(IReadOnlyDictionary<string, string> values, ErrorList errors)
{
    private int _length;

    public MapNode Fill(MapNode map) => map with { Entries = [.. map.Entries.Select(entry => entry with { Value = Fill(entry.Value) })] };

    private Node Fill(Node node) => node switch
    {
        MapNode map => Fill(map),
        ListNode list => list with { Items = [.. list.Items.Select(Fill)] },
        ScalarNode scalar when ParameterText.HasMarks(scalar.Text) => Fill(scalar),
        _ => node,
    };

    private ScalarNode Fill(ScalarNode scalar)
    {
        var parts = ParameterText.Parse(scalar.Text, out var problem);
        if (problem is not null || parts.Any(part => part.Name is { } name && !values.ContainsKey(name)) || !HasRoom(scalar, parts))
            return scalar with { IsUnknown = true };

        var names = parts.Where(part => part.Name is not null).Select(part => part.Name!).Distinct(StringComparer.Ordinal).ToList();
        var text = string.Concat(parts.Select(part => part.Literal ?? values[part.Name!]));
        if (names.Count == 0)
            return scalar with { Text = text };

        // Within { } YAML wants quotes around ${name}: they do not make a number text.
        var isValue = parts.Count == 1 && (scalar.Plain || YamlScalar.IsTyped(text));
        return scalar with { Text = text, Plain = isValue, Parameters = $"{(names.Count == 1 ? "the parameter" : "the parameters")} {string.Join(", ", names.Take(3))}" };
    }

    private bool HasRoom(ScalarNode scalar, List<TextPart> parts)
    {
        var before = _length;
        foreach (var part in parts)
            _length = (int)Math.Min(int.MaxValue, (long)_length + (part.Literal ?? values[part.Name!]).Length);
        if (before <= ReadingLimits.FileBytes && _length > ReadingLimits.FileBytes)
            errors.Add(scalar.Position, $"with its parameters filled in the file is larger than {ReadingLimits.FileBytes / 1024} KiB from here on; give shorter values.");
        return _length <= ReadingLimits.FileBytes;
    }
}

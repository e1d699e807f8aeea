using LoadPlatform.Scenarios.Catalog;
using LoadPlatform.Scenarios.Reading.Nodes;
using LoadPlatform.Scenarios.Reading.Parameters;

namespace LoadPlatform.Scenarios.Reading.Including;

/// <summary>Reads an include step: another scenario's steps come in its place, and its criteria are judged as well.</summary>
internal static class IncludeReader
{
    /// <summary>The action of an include step. There is none in the model: the step is gone once the file is read.</summary>
    public const string Action = "include";

    /// <summary>Reads the step, and the scenario that it includes.</summary>
    public static void Read(FieldReader fields, FileScope scope)
    {
        var before = scope.Errors.Count;
        var name = fields.Matching("scenario", Forms.KebabCase(), "a scenario's name in kebab-case, as steady-state", required: true, example: "scenario: steady-state");
        var parameters = fields.Map("parameters");
        var given = Values(parameters, scope.Errors);
        fields.Finish();
        if (parameters is not null && parameters.Entries.Any(entry => entry.Value is ScalarNode { IsUnknown: true }))
            return;

        if (name is null || scope.Errors.Count > before || !IsAllowed(name, fields, scope))
            return;

        var inner = new FileScope(scope.Errors.Included($"{name}.yaml", fields.Position), scope.State, [.. scope.Chain, name]);
        if (Parse(name, inner) is { } root)
            FileReader.Read(root, given, inner);
    }

    private static Node? Parse(string name, FileScope scope)
    {
        if (scope.State.Parsed.TryGetValue(name, out var known))
            return known;

        var root = NodeReader.Read(scope.State.Find(name)!, scope.Errors);
        scope.State.Parsed.Add(name, root);
        return root;
    }

    private static bool IsAllowed(string name, FieldReader fields, FileScope scope)
    {
        var problem = Problem(name, scope);
        if (problem is not null)
            fields.Error("scenario", problem);
        return problem is null;
    }

    private static string? Problem(string name, FileScope scope)
    {
        if (scope.Chain.Contains(name))
            return $"'{name}' includes itself: {string.Join(" → ", scope.Chain.Append(name))}; take one of the steps out.";

        if (scope.Chain.Count >= ReadingLimits.IncludeDepth)
            return $"this is included {ReadingLimits.IncludeDepth} levels deep already; write its steps out.";

        // Reported once: everything after it would only say the same.
        if (++scope.State.Inclusions > ReadingLimits.Inclusions)
            return scope.State.Inclusions == ReadingLimits.Inclusions + 1 ? $"more than {ReadingLimits.Inclusions} scenarios are included; write some of the steps out." : "this is one inclusion too many.";

        if (scope.State.Find(name) is null)
            return $"there is no scenario '{name}' to include; {(scope.Errors.Nearest(name, ScenarioCatalog.Names) is { } near ? $"did you mean '{near}'?" : "use one of the catalog's, or send its file with the request.")}";

        return scope.State.IncludedBytes > ReadingLimits.IncludedBytes
            ? $"the included files are larger than {ReadingLimits.IncludedBytes / 1024} KiB altogether; include fewer."
            : null;
    }

    private static IReadOnlyList<GivenValue> Values(MapNode? map, ErrorList errors)
    {
        List<GivenValue> values = [];
        if (map?.Entries.Count > ReadingLimits.Parameters)
        {
            errors.Add(map.Position, $"values are given for {map.Entries.Count} parameters; at most {ReadingLimits.Parameters} are allowed.");
            return values;
        }

        foreach (var (name, position, value) in map?.Entries ?? [])
        {
            if (value is not ScalarNode scalar || scalar.Text.Length > ReadingLimits.Text)
                errors.Add(value.Position, $"the value of '{Words.Shorten(name)}' must be a single value of at most {ReadingLimits.Text} characters, not {value.Kind}.");
            else
                values.Add(new GivenValue(name, scalar.Text, errors, position));
        }

        return values;
    }
}

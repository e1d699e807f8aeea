using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading.Nodes;

namespace LoadPlatform.Scenarios.Reading.Parameters;

/// <summary>Reads a file's <c>parameters</c>: the names, with their defaults and descriptions.</summary>
internal static class ParametersReader
{
    public static IReadOnlyList<(ScenarioParameter Parameter, SourcePosition Position)> Read(MapNode file, ErrorList errors)
    {
        if (new FieldReader(file, "a scenario", errors).Map("parameters") is not { } map)
            return [];

        if (map.Entries.Count > ReadingLimits.Parameters)
            errors.Add(map.Position, $"'parameters' declares {map.Entries.Count} parameters; at most {ReadingLimits.Parameters} are allowed.");
        return [.. map.Entries.Take(ReadingLimits.Parameters).Select(entry => (ReadOne(entry, errors), entry.Position)).Where(pair => pair.Item1 is not null).Select(pair => (pair.Item1!, pair.Position))];
    }

    private static ScenarioParameter? ReadOne(MapEntry entry, ErrorList errors)
    {
        if (!Forms.Parameter().IsMatch(entry.Key))
        {
            errors.Add(entry.Position, $"'{Words.Shorten(entry.Key)}' is no parameter's name; use letters, digits, '_' and '-', beginning with a letter.");
            return null;
        }

        if (entry.Value is not MapNode map)
        {
            errors.Add(entry.Value.Position, $"the parameter '{entry.Key}' must be a map, not {entry.Value.Kind}; for example {{ default: 12, description: How many calls. }}.");
            return null;
        }

        var fields = new FieldReader(map, $"the parameter '{entry.Key}'", errors);
        var parameter = new ScenarioParameter(entry.Key, Default(fields, errors), fields.Text("description"));
        fields.Finish();
        return parameter;
    }

    private static string? Default(FieldReader fields, ErrorList errors)
    {
        switch (fields.Find("default"))
        {
            case null:
                return null;
            case ScalarNode scalar when scalar.Text.Length > ReadingLimits.Text:
                errors.Add(scalar.Position, $"'default' must not be longer than {ReadingLimits.Text} characters.");
                return null;
            case ScalarNode scalar when ParameterText.HasMarks(scalar.Text):
                errors.Add(scalar.Position, "a default can not hold a parameter; write the value out.");
                return null;
            case ScalarNode scalar:
                return scalar.Text;
            case var node:
                errors.Add(node.Position, $"'default' must be a single value, not {node.Kind}.");
                return null;
        }
    }
}

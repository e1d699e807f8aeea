using LoadPlatform.Scenarios.Reading.Nodes;

namespace LoadPlatform.Scenarios.Reading.Steps;

/// <summary>Reads environment variables of a launched task's containers.</summary>
internal static class EnvironmentReader
{
    /// <summary>Reads a step's <c>environment</c>: by container name, by variable name.</summary>
    public static Dictionary<string, IReadOnlyDictionary<string, string>> Read(FieldReader fields)
    {
        Dictionary<string, IReadOnlyDictionary<string, string>> containers = new(StringComparer.Ordinal);
        foreach (var (container, position, value) in fields.Map("environment")?.Entries ?? [])
        {
            if (!Forms.AwsName().IsMatch(container))
                fields.ErrorAt(position, $"'{Words.Shorten(container)}' is no container's name; use letters, digits, '-' and '_'.");
            else if (value is not MapNode variables)
                fields.ErrorAt(value.Position, $"'{container}' must be a map of variables, not {value.Kind}; for example {{ MAX_WORKERS: 50 }}.");
            else
                containers[container] = Variables(fields, variables);
        }

        return containers;
    }

    /// <summary>Reads one container's variables.</summary>
    public static Dictionary<string, string> Variables(FieldReader fields, MapNode map)
    {
        Dictionary<string, string> variables = new(StringComparer.Ordinal);
        foreach (var (name, position, value) in map.Entries)
        {
            if (!Forms.Variable().IsMatch(name))
                fields.ErrorAt(position, $"'{Words.Shorten(name)}' is no environment variable's name; use letters, digits and '_', not beginning with a digit.");
            else if (value is not ScalarNode scalar || scalar.Text.Length > ReadingLimits.Text || Words.HasForbidden(scalar.Text))
                fields.ErrorAt(value.Position, $"'{name}' must be text of at most {ReadingLimits.Text} characters, none of them a control character, not {value.Kind}.");
            else
                variables[name] = scalar.IsNull ? "" : scalar.Text;
        }

        return variables;
    }
}

using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading.Nodes;

namespace LoadPlatform.Scenarios.Reading;

/// <summary>Reads the fields of a launch_task step.</summary>
internal static class LaunchTaskStepReader
{
    public static LaunchTaskStep Read(FieldReader fields)
    {
        var definition = fields.Matching("task_definition", Forms.TaskDefinition(), "a family, a family:revision or a task definition's ARN", required: true, example: "task_definition: demo-load-master");
        var count = fields.Whole("count", 1, ReadingLimits.Tasks);
        return new LaunchTaskStep(definition ?? "", count ?? 1) { Environment = Environment(fields) };
    }

    private static Dictionary<string, IReadOnlyDictionary<string, string>> Environment(FieldReader fields)
    {
        Dictionary<string, IReadOnlyDictionary<string, string>> containers = new(StringComparer.Ordinal);
        foreach (var (container, position, value) in fields.Map("environment")?.Entries ?? [])
        {
            if (!Forms.AwsName().IsMatch(container))
                fields.ErrorAt(position, $"'{container}' is no container's name; use letters, digits, '-' and '_'.");
            else if (value is not MapNode variables)
                fields.ErrorAt(value.Position, $"'{container}' must be a map of variables, not {value.Kind}; for example {{ MAX_WORKERS: 50 }}.");
            else
                containers[container] = Variables(fields, variables);
        }

        return containers;
    }

    private static Dictionary<string, string> Variables(FieldReader fields, MapNode map)
    {
        Dictionary<string, string> variables = new(StringComparer.Ordinal);
        foreach (var (name, position, value) in map.Entries)
        {
            if (!Forms.Variable().IsMatch(name))
                fields.ErrorAt(position, $"'{name}' is no environment variable's name; use letters, digits and '_', not beginning with a digit.");
            else if (value is not ScalarNode scalar || scalar.Text.Length > ReadingLimits.Text)
                fields.ErrorAt(value.Position, $"'{name}' must be text of at most {ReadingLimits.Text} characters, not {value.Kind}.");
            else
                variables[name] = scalar.IsNull ? "" : scalar.Text;
        }

        return variables;
    }
}

using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading.Nodes;

namespace LoadPlatform.Scenarios.Reading.Steps;

/// <summary>Reads the fields of a launch_task step.</summary>
internal static class LaunchTaskReader
{
    private const int LeastTaskCpu = 128;
    private const int MostCpu = 196_608;
    private const int LeastMemory = 4;
    private const int MostMemory = 1_048_576;
    private const int MostArguments = 100;

    public static LaunchTaskStep Read(FieldReader fields)
    {
        var definition = fields.Matching("task_definition", Forms.TaskDefinition(), "a family, a family:revision or a task definition's ARN", required: true, example: "task_definition: demo-load-master");
        var count = fields.Whole("count", 1, ReadingLimits.Tasks);
        var environment = EnvironmentReader.Read(fields);
        var containers = Containers(fields, environment);
        var step = new LaunchTaskStep(definition ?? "", count ?? 1)
        {
            Environment = environment,
            Containers = containers,
            Cpu = fields.Whole("cpu", LeastTaskCpu, MostCpu),
            Memory = fields.Whole("memory", LeastMemory, MostMemory),
        };
        LaunchTaskLimits.Check(step, fields);
        return step;
    }

    private static Dictionary<string, ContainerOverrides> Containers(FieldReader fields, Dictionary<string, IReadOnlyDictionary<string, string>> environment)
    {
        Dictionary<string, ContainerOverrides> containers = new(StringComparer.Ordinal);
        foreach (var (name, position, value) in fields.Map("containers")?.Entries ?? [])
        {
            if (!Forms.AwsName().IsMatch(name))
                fields.ErrorAt(position, $"'{Words.Shorten(name)}' is no container's name; use letters, digits, '-' and '_'.");
            else if (value is not MapNode map)
                fields.ErrorAt(value.Position, $"'{name}' must be a map of overrides, not {value.Kind}; for example {{ command: [ --headless ], cpu: 512 }}.");
            else if (Container(name, fields.Inner(map, $"the container '{name}'"), environment) is { } overrides)
                containers[name] = overrides;
        }

        return containers;
    }

    private static ContainerOverrides? Container(string name, FieldReader fields, Dictionary<string, IReadOnlyDictionary<string, string>> environment)
    {
        if (fields.Map("environment") is { } variables)
        {
            if (environment.ContainsKey(name))
                fields.Error("environment", $"the environment of '{name}' is there twice; keep it in 'environment' of the step or in 'containers'.");
            environment[name] = EnvironmentReader.Variables(fields, variables);
        }

        var overrides = new ContainerOverrides
        {
            Command = Command(fields),
            Cpu = fields.Whole("cpu", 1, MostCpu),
            Memory = fields.Whole("memory", LeastMemory, MostMemory),
        };
        fields.Finish();
        return overrides is { Command: null, Cpu: null, Memory: null } ? null : overrides;
    }

    private static List<string>? Command(FieldReader fields)
    {
        if (fields.List("command", MostArguments) is not { } list)
            return null;

        List<string> command = [];
        foreach (var node in list.Items)
        {
            if (node is ScalarNode { IsNull: false } scalar && scalar.Text.Length is > 0 and <= ReadingLimits.Text && !Words.HasForbidden(scalar.Text))
                command.Add(scalar.Text);
            else if (node is not ScalarNode { IsUnknown: true })
                fields.ErrorAt(node.Position, $"an argument must be text of 1 to {ReadingLimits.Text} characters, none of them a control character, not {node.Kind}.");
        }

        return command;
    }
}

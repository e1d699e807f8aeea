using System.Text.Json.Nodes;
using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Writing;

/// <summary>Writes the fields of a launch_task step.</summary>
internal static class LaunchTaskWriter
{
    public static void Write(LaunchTaskStep step, JsonObject map)
    {
        map["task_definition"] = step.TaskDefinition;
        map["count"] = step.Count;
        Add(map, "cpu", step.Cpu);
        Add(map, "memory", step.Memory);
        if (step.Environment.Count > 0)
            map["environment"] = new JsonObject(step.Environment.Select(container => KeyValuePair.Create<string, JsonNode?>(container.Key, Variables(container.Value))));
        if (step.Containers.Count > 0)
            map["containers"] = new JsonObject(step.Containers.Select(container => KeyValuePair.Create<string, JsonNode?>(container.Key, Container(container.Value))));
    }

    private static JsonObject Variables(IReadOnlyDictionary<string, string> variables) =>
        new(variables.Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Key, pair.Value)));

    private static JsonObject Container(ContainerOverrides overrides)
    {
        var map = new JsonObject();
        if (overrides.Command is { } command)
            map["command"] = new JsonArray([.. command.Select(argument => JsonValue.Create(argument))]);
        Add(map, "cpu", overrides.Cpu);
        Add(map, "memory", overrides.Memory);
        return map;
    }

    private static void Add(JsonObject map, string key, int? value)
    {
        if (value is not null)
            map[key] = value;
    }
}

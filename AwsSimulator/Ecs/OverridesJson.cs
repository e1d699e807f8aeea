using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model.Ecs;

namespace LoadPlatform.AwsSimulator.Ecs;

/// <summary>A task's overrides as ECS writes them: every container has an entry, and those that were overridden say how.</summary>
internal static class OverridesJson
{
    public static JsonObject Of(TaskDefinition definition, TaskOverrides? overrides)
    {
        var json = overrides is null ? [] : JsonNode.Parse(overrides.Json)!.AsObject();
        var given = json["containerOverrides"] as JsonArray ?? [];
        var missing = definition.Containers.Where(container => !given.Any(one => (string?)one!["name"] == container.Name)).ToList();
        foreach (var container in missing)
            given.Add(new JsonObject { ["name"] = container.Name });

        json["containerOverrides"] = given.DeepClone();
        json["inferenceAcceleratorOverrides"] ??= new JsonArray();
        return json;
    }
}

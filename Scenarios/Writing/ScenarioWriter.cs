using System.Text.Json.Nodes;
using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Writing;

/// <summary>Writes a scenario as one plain YAML file, which reads to the same scenario.</summary>
public static class ScenarioWriter
{
    /// <summary>Writes a scenario.</summary>
    public static string Write(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);

        var file = new JsonObject { ["name"] = scenario.Name };
        if (scenario.Description.Length > 0)
            file["description"] = scenario.Description;
        file["steps"] = List(scenario.Steps.Select(step => StepWriter.Write(step, scenario)));
        var assertions = scenario.Criteria.Where(criterion => !criterion.IsLong).ToList();
        if (assertions.Count > 0)
            file["assertions"] = new JsonObject(assertions.Select(criterion => KeyValuePair.Create<string, JsonNode?>(criterion.Key, criterion.Value)));
        var criteria = scenario.Criteria.Where(criterion => criterion.IsLong).ToList();
        if (criteria.Count > 0)
            file["criteria"] = List(criteria.Select(criterion => CriterionWriter.Write(criterion, scenario)));
        if (scenario.Faults.Count > 0)
            file["faults"] = List(scenario.Faults.Select(fault => JsonNode.Parse(fault.Json)!));
        return YamlText.Write(file);
    }

    private static JsonArray List(IEnumerable<JsonNode> nodes) => new([.. nodes]);
}

using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading.Nodes;

namespace LoadPlatform.Scenarios.Reading;

/// <summary>Reads scenario files, strictly: everything that is wrong is reported at once, with its place and a remedy.</summary>
public static class ScenarioReader
{
    /// <summary>Reads a scenario. Whatever the text is, this does not throw.</summary>
    /// <param name="yaml">The file's text.</param>
    /// <param name="fileName">The file's name, for the errors.</param>
    /// <returns>The scenario, or every error.</returns>
    public static ScenarioReading Read(string yaml, string fileName)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        ArgumentNullException.ThrowIfNull(fileName);

        var errors = new ErrorList(fileName);
        var scenario = NodeReader.Read(yaml, errors) switch
        {
            null => null,
            MapNode map => ReadMap(map, errors),
            var node => NotAScenario(node, errors),
        };
        return new ScenarioReading { Scenario = errors.Count == 0 ? scenario : null, Errors = errors.ToList() };
    }

    private static Scenario? NotAScenario(Node node, ErrorList errors)
    {
        errors.Add(node.Position, $"a scenario must be a map with 'name' and 'steps', not {node.Kind}.");
        return null;
    }

    private static Scenario ReadMap(MapNode map, ErrorList errors)
    {
        var fields = new FieldReader(map, "a scenario", errors);
        var name = fields.Matching("name", Forms.KebabCase(), $"kebab-case (small letters, digits and single '-', at most {ReadingLimits.Name}), as steady-state", required: true, example: "name: steady-state");
        var description = fields.Text("description");
        var steps = ReadSteps(fields.Find("steps", required: true, example: "steps: [ { action: wait, seconds: 60 } ]"), errors);
        var criteria = CriteriaReader.Read(fields.Map("assertions"), errors);
        var faults = FaultsReader.Read(fields.Find("faults"), errors);
        fields.Finish();
        return new Scenario { Name = name ?? "", Description = description ?? "", Steps = steps, Criteria = criteria, Faults = faults };
    }

    private static IReadOnlyList<ScenarioStep> ReadSteps(Node? node, ErrorList errors)
    {
        if (node is null)
            return [];

        if (node is not ListNode list)
        {
            errors.Add(node.Position, $"'steps' must be a list, not {node.Kind}; begin each step with '- action:'.");
            return [];
        }

        if (list.Items.Count == 0)
            errors.Add(list.Position, "'steps' is empty; a scenario needs at least one step.");
        if (list.Items.Count > ReadingLimits.Steps)
        {
            errors.Add(list.Position, $"'steps' holds {list.Items.Count} steps; at most {ReadingLimits.Steps} are allowed.");
            return [];
        }

        var before = errors.Count;
        List<ScenarioStep> steps = [.. list.Items.Select(item => StepReader.Read(item, errors)).OfType<ScenarioStep>()];
        // Where a step could not be read, what is up at the next one is not known.
        if (errors.Count == before)
            StepOrder.Check(steps, errors);
        return steps;
    }
}

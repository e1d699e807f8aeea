using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading.Checks;
using LoadPlatform.Scenarios.Reading.Criteria;
using LoadPlatform.Scenarios.Reading.Including;
using LoadPlatform.Scenarios.Reading.Nodes;
using LoadPlatform.Scenarios.Reading.Parameters;

namespace LoadPlatform.Scenarios.Reading;

/// <summary>
/// Reads criteria for a run that was played, as strictly as a scenario: from a file with <c>assertions</c> and <c>criteria</c>, or from a whole scenario
/// file, of which only these count. Windows speak of the steps that the run played.
/// </summary>
public static class CriteriaFile
{
    private static readonly string[] PartKeys = ["assertions", "criteria"];
    private static readonly string[] ScenarioKeys = ["name", "description", "parameters", "steps", "faults"];

    /// <summary>Reads criteria. Whatever the text is, this does not throw.</summary>
    /// <param name="yaml">The file's text.</param>
    /// <param name="fileName">The file's name, for the errors.</param>
    /// <param name="played">The scenario that the run played.</param>
    /// <param name="values">The values of the run's parameters, by name: they count in the file as well, where it uses them.</param>
    /// <returns>The scenario with these criteria, or every error.</returns>
    public static CriteriaReading Read(string yaml, string fileName, Scenario played, IReadOnlyDictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(played);
        ArgumentNullException.ThrowIfNull(values);

        var errors = new ErrorList(fileName);
        var state = new ReadingState(static _ => null);
        if (NodeReader.Read(yaml, errors) is { } root)
            ReadFile(root, values, Scope(played, errors, state));
        WindowCheck.Check(state.Criteria, state.Steps);
        return errors.Count > 0
            ? new CriteriaReading { Errors = errors.ToList() }
            : new CriteriaReading
            {
                Scenario = played with { Criteria = [.. state.Criteria.Select(placed => placed.Criterion).OrderBy(criterion => criterion.IsLong)], CloudWatchMetrics = state.CloudWatchMetrics },
                Errors = [],
            };
    }

    private static FileScope Scope(Scenario played, ErrorList errors, ReadingState state)
    {
        var scope = new FileScope(errors, state, []);
        state.CloudWatchMetrics.AddRange(played.CloudWatchMetrics);
        foreach (var step in played.Steps)
        {
            scope.Steps.Add(new FileStep(step.Name, step.Position, state.Steps.Count, state.Steps.Count));
            state.Steps.Add(new PlacedStep(step, errors));
        }

        return scope;
    }

    private static void ReadFile(Node root, IReadOnlyDictionary<string, string> values, FileScope scope)
    {
        if (root is not MapNode file)
        {
            scope.Errors.Add(root.Position, $"criteria must be a map with 'assertions' or 'criteria', not {root.Kind}.");
            return;
        }

        var fields = new FieldReader(FileParameters.FillPart(file, PartKeys, values, scope.Errors), "a file of criteria", scope.Errors);
        var (assertions, criteria) = (fields.Map("assertions"), fields.Find("criteria"));
        AssertionsReader.Read(assertions, scope);
        CriteriaReader.Read(criteria, scope);
        if (!fields.Has("assertions") && !fields.Has("criteria"))
            fields.ErrorAt(fields.Position, "there is nothing to judge by; give 'assertions' or 'criteria'.");
        foreach (var key in ScenarioKeys)
            fields.Find(key);
        RefuseIncluded(file, scope.Errors);
        fields.Finish();
    }

    // They would be missing from the verdict without a word.
    private static void RefuseIncluded(MapNode file, ErrorList errors)
    {
        foreach (var step in (file.Find("steps")?.Value as ListNode)?.Items.OfType<MapNode>() ?? [])
        {
            if (step.Find("action")?.Value is ScalarNode { Text: IncludeReader.Action })
                errors.Add(step.Position, "the criteria of an included scenario are not read here; write them into this file and leave 'steps' out.");
        }
    }
}

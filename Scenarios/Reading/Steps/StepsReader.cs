using LoadPlatform.Scenarios.Reading.Including;
using LoadPlatform.Scenarios.Reading.Nodes;

namespace LoadPlatform.Scenarios.Reading.Steps;

/// <summary>Reads a file's <c>steps</c>.</summary>
internal static class StepsReader
{
    public static void Read(Node? node, FileScope scope)
    {
        if (node is null)
            return;

        if (node is not ListNode list)
        {
            scope.Errors.Add(node.Position, $"'steps' must be a list, not {node.Kind}; begin each step with '- action:'.");
            return;
        }

        if (list.Items.Count == 0)
            scope.Errors.Add(list.Position, "'steps' is empty; a scenario needs at least one step.");
        if (list.Items.Count > ReadingLimits.Steps)
        {
            scope.Errors.Add(list.Position, $"'steps' holds {list.Items.Count} steps; at most {ReadingLimits.Steps} are allowed.");
            return;
        }

        foreach (var item in list.Items)
        {
            if (IsFull(item, scope))
                return;

            ReadOne(item, scope);
        }
    }

    private static bool IsFull(Node item, FileScope scope)
    {
        if (scope.State.Steps.Count >= ReadingLimits.Steps && !scope.State.IsFull)
        {
            scope.State.IsFull = true;
            scope.Errors.Add(item.Position, $"with the included ones there are more than {ReadingLimits.Steps} steps; leave some out.");
        }

        return scope.State.IsFull;
    }

    private static void ReadOne(Node node, FileScope scope)
    {
        var steps = scope.State.Steps;
        var first = steps.Count;
        string? name = null;
        if (node is not MapNode map)
        {
            scope.Errors.Add(node.Position, $"a step must be a map with an 'action', not {node.Kind}; for example {{ action: wait, seconds: 60 }}.");
        }
        else
        {
            var action = map.Find("action")?.Value is ScalarNode { IsNull: false, IsUnknown: false } scalar && !string.IsNullOrWhiteSpace(scalar.Text) ? scalar.Text : null;
            var fields = new FieldReader(map, action is null ? "a step" : $"a step with action {Words.Shorten(action)}", scope.Errors);
            fields.Text("action", required: true, example: "action: wait");
            name = fields.Text("name", longest: ReadingLimits.Name);
            if (action == IncludeReader.Action)
                IncludeReader.Read(fields, scope);
            else
                steps.Add(new PlacedStep(StepReader.Read(action, name, fields, scope), scope.Errors));
        }

        // Where nothing could be read, a gap keeps the numbers right.
        if (steps.Count == first)
            steps.Add(new PlacedStep(null, scope.Errors));
        scope.Steps.Add(new FileStep(name, node.Position, first, steps.Count - 1));
    }
}

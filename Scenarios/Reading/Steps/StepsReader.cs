using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading.Including;
using LoadPlatform.Scenarios.Reading.Nodes;

namespace LoadPlatform.Scenarios.Reading.Steps;

/// <summary>Reads a file's <c>steps</c>.</summary>
internal static class StepsReader
{
    public static void Read(Node? node, FileScope scope)
    {
        if (node is not ListNode { Items.Count: > 0 and <= ReadingLimits.Steps } list)
        {
            if (node is not null)
                scope.Errors.Add(node.Position, Problem(node));
            Leave(scope);
            return;
        }

        foreach (var item in list.Items)
        {
            if (IsFull(item, scope))
                return;

            ReadOne(item, scope);
        }
    }

    private static string Problem(Node node) => node switch
    {
        ListNode { Items.Count: 0 } => "'steps' is empty; a scenario needs at least one step.",
        ListNode list => $"'steps' holds {list.Items.Count} steps; at most {ReadingLimits.Steps} are allowed.",
        _ => $"'steps' must be a list, not {node.Kind}; begin each step with '- action:'.",
    };

    // A gap stands for steps that nobody knows: what depends on them is not checked.
    private static void Leave(FileScope scope)
    {
        scope.HasUnknownSteps = true;
        scope.State.Steps.Add(new PlacedStep(null, scope.Errors));
    }

    private static bool IsFull(Node item, FileScope scope)
    {
        if (scope.State.Steps.Count >= ReadingLimits.Steps && !scope.State.IsFull)
        {
            scope.State.IsFull = true;
            Leave(scope);
            scope.Errors.Add(item.Position, $"with the included ones there are more than {ReadingLimits.Steps} steps; leave some out.");
        }

        scope.HasUnknownSteps |= scope.State.IsFull;
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
            scope.HasUnknownSteps = true;
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
                steps.Add(Placed(action, name, fields, scope));
        }

        // Where nothing could be read, a gap keeps the numbers right.
        if (steps.Count == first)
            steps.Add(new PlacedStep(null, scope.Errors));
        scope.Steps.Add(new FileStep(name, node.Position, first, steps.Count - 1));
    }

    private static PlacedStep Placed(string? action, string? name, FieldReader fields, FileScope scope)
    {
        var hasBadName = name is null && fields.Has("name");
        scope.HasUnknownSteps |= hasBadName;
        var step = StepReader.Read(action, name, fields, scope);
        return new PlacedStep(hasBadName ? null : step, scope.Errors) { Action = StepActions.All.FirstOrDefault(known => known == action) };
    }
}

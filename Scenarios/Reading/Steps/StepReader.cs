using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading.Including;
using LoadPlatform.Scenarios.Reading.Nodes;

namespace LoadPlatform.Scenarios.Reading.Steps;

/// <summary>Reads one step. A field that is wrong is reported and the step is null.</summary>
internal static class StepReader
{
    /// <summary>Every action that a file can name.</summary>
    public static IReadOnlyList<string> Actions { get; } = [.. StepActions.All, IncludeReader.Action];

    public static ScenarioStep? Read(string? action, string? name, FieldReader fields, FileScope scope)
    {
        var before = scope.Errors.Count;
        var step = ReadFields(action, fields, scope);
        return scope.Errors.Count == before && step is not null && !fields.HasUnknown ? step with { Name = name, Position = fields.Position } : null;
    }

    private static ScenarioStep? ReadFields(string? action, FieldReader fields, FileScope scope)
    {
        // What the other keys mean is not known without an action: the missing one was reported.
        if (action is null)
            return null;

        ScenarioStep? step = action switch
        {
            StepActions.PlaceCalls => CallStepsReader.Place(fields),
            StepActions.EndCalls => CallStepsReader.End(fields),
            StepActions.EndAllCalls => CallStepsReader.EndAll(fields),
            StepActions.Wait => new WaitStep(fields.Number("seconds", 0, ReadingLimits.Seconds, required: true, aboveLeast: true, example: "seconds: 60") ?? 0),
            StepActions.WaitUntil => ConditionStepsReader.WaitUntil(fields, scope),
            StepActions.Assert => ConditionStepsReader.Assert(fields, scope),
            StepActions.SetDesiredCount => new SetDesiredCountStep(fields.Whole("count", 0, ReadingLimits.DesiredCount, required: true, example: "count: 1") ?? 0),
            StepActions.LaunchTask => LaunchTaskReader.Read(fields),
            StepActions.Swarm => SwarmReader.Read(fields, scope),
            StepActions.StopSwarm => new StopSwarmStep(),
            StepActions.StopTask => new StopTaskStep { LaunchStep = StepReference.ReadLaunch(fields, scope) },
            StepActions.Note => new NoteStep(fields.Text("text", required: true, example: "text: The second batch comes now.") ?? ""),
            _ => null,
        };
        if (step is null)
            fields.Error("action", $"there is no action '{Words.Shorten(action)}'; {scope.Errors.Suggest(action, Actions)}");
        else
            fields.Finish();
        return step;
    }
}

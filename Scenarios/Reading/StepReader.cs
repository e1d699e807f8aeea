using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading.Nodes;

namespace LoadPlatform.Scenarios.Reading;

/// <summary>Reads one step. A field that is wrong is reported and the step is null.</summary>
internal static class StepReader
{
    public static ScenarioStep? Read(Node node, ErrorList errors)
    {
        if (node is not MapNode map)
        {
            errors.Add(node.Position, $"a step must be a map with an 'action', not {node.Kind}; for example {{ action: wait, seconds: 60 }}.");
            return null;
        }

        var before = errors.Count;
        var action = (map.Find("action")?.Value as ScalarNode)?.Text;
        var fields = new FieldReader(map, action is null ? "a step" : $"a step with action {action}", errors);
        fields.Text("action", required: true, example: "action: wait");
        var name = fields.Text("name", longest: ReadingLimits.Name);
        var step = ReadFields(action, fields);
        return errors.Count == before && step is not null ? step with { Name = name, Position = map.Position } : null;
    }

    private static ScenarioStep? ReadFields(string? action, FieldReader fields)
    {
        ScenarioStep? step = null;
        switch (action)
        {
            case StepActions.PlaceCalls:
                step = PlaceCalls(fields);
                break;
            case StepActions.EndCalls:
                step = new EndCallsStep(fields.Whole("count", 1, ReadingLimits.Calls, required: true, example: "count: 4") ?? 0);
                break;
            case StepActions.EndAllCalls:
                step = new EndAllCallsStep();
                break;
            case StepActions.Wait:
                step = new WaitStep(fields.Number("seconds", 0, ReadingLimits.Seconds, required: true, aboveLeast: true, example: "seconds: 60") ?? 0);
                break;
            case StepActions.Assert:
                step = AssertStepReader.Read(fields);
                break;
            case StepActions.LaunchTask:
                step = LaunchTaskStepReader.Read(fields);
                break;
            case StepActions.StopTask:
                step = new StopTaskStep();
                break;
            case null:
                // What the other keys mean is not known without an action: the missing one is reported.
                return null;
            default:
                fields.Error("action", $"there is no action '{action}'; {Suggestion.For(action, StepActions.All)}");
                return null;
        }

        fields.Finish();
        return step;
    }

    private static PlaceCallsStep PlaceCalls(FieldReader fields) => new(
        fields.Whole("count", 1, ReadingLimits.Calls, required: true, example: "count: 12") ?? 1,
        fields.Number("rate", 0, ReadingLimits.Rate, aboveLeast: true) ?? 1,
        fields.Whole("rate_period_ms", 1, ReadingLimits.RatePeriodMs) ?? 1000,
        fields.Number("hold_seconds", 0, ReadingLimits.Seconds, aboveLeast: true),
        fields.Matching("cohort", Forms.KebabCase(), "kebab-case, as first-batch"));
}

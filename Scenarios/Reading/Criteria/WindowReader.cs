using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading.Including;
using LoadPlatform.Scenarios.Reading.Nodes;
using LoadPlatform.Scenarios.Reading.Steps;

namespace LoadPlatform.Scenarios.Reading.Criteria;

/// <summary>Reads a criterion's <c>window</c>. Steps are those of the file that the criterion stands in; an include step is the whole stretch that it brings.</summary>
internal static class WindowReader
{
    private const string Forms = "use run, { step: name }, { from: name, to: name } or { after: name, settle_seconds: 60 }";

    public static CriterionWindow Read(FieldReader criterion, FileScope scope)
    {
        switch (criterion.Find("window"))
        {
            case null or ScalarNode { Text: "run" }:
                return CriterionWindow.WholeRun;
            case MapNode map:
                return ReadMap(criterion.Inner(map, "a window"), scope);
            case var node:
                criterion.Error("window", $"a window must be run or a map, not {node.Kind}; {Forms}.");
                return CriterionWindow.WholeRun;
        }
    }

    private static CriterionWindow ReadMap(FieldReader fields, FileScope scope)
    {
        var step = StepReference.Read(fields, "step", scope);
        var from = StepReference.Read(fields, "from", scope);
        var to = StepReference.Read(fields, "to", scope);
        var after = StepReference.Read(fields, "after", scope);
        var settle = fields.Number("settle_seconds", 0, ReadingLimits.Seconds) ?? 0;
        fields.Finish();

        string[] beginnings = [.. new[] { "step", "from", "after" }.Where(fields.Has)];
        if (beginnings.Length > 1)
            fields.Error(beginnings[1], $"'{beginnings[0]}' and '{beginnings[1]}' both say where the window begins; {Forms}.");
        else if (fields.Has("step") && fields.Has("to"))
            fields.Error("to", "'step' is a window to the end of that step; write from instead of step.");
        else if (beginnings.Length == 0 && !fields.Has("to") && !fields.Has("settle_seconds"))
            fields.ErrorAt(fields.Position, $"the window is empty; {Forms}.");

        var begin = step ?? from;
        return new CriterionWindow(after?.Last ?? begin?.First, step?.Last ?? to?.Last, settle) { AfterFromStep = after is not null };
    }
}

using System.Globalization;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading.Criteria;
using LoadPlatform.Scenarios.Reading.Including;

namespace LoadPlatform.Scenarios.Reading.Checks;

/// <summary>Finds criteria that no run of the scenario can decide, or that hold in every one: their window can not occur, is a moment, has no load to judge, or is too short for what they ask.</summary>
internal static class WindowCheck
{
    public static void Check(IReadOnlyList<PlacedCriterion> criteria, IReadOnlyList<PlacedStep> placed)
    {
        ScenarioStep?[] steps = [.. placed.Select(step => step.Step)];
        foreach (var (criterion, fields, _) in criteria)
        {
            if (Problem(criterion, steps) is var (key, problem))
                fields.Error(key, problem);
        }
    }

    private static (string Key, string Problem)? Problem(Criterion criterion, ScenarioStep?[] steps)
    {
        var window = criterion.Window;
        var first = window.FromStep is { } from ? window.AfterFromStep ? from + 1 : from : 0;
        var last = window.ToStep ?? steps.Length - 1;
        // What a step does that could not be read, nobody knows.
        var known = steps.OfType<ScenarioStep>().ToArray();
        var areKnown = known.Length == steps.Length;
        if (areKnown && LoadCheck.Problem(criterion, known, last) is { } load)
            return load;

        if (first >= steps.Length)
            return ("window", "nothing comes after that step, so that the window never begins; name an earlier one.");

        if (first > last)
            return ("window", "the window ends before it begins; name a later step as its end, or an earlier one as its beginning.");

        if (criterion.Stop && last == steps.Length - 1 && StopRule.Refusal(criterion with { Window = CriterionWindow.WholeRun }) is { } refusal)
            return ("stop", $"the window ends with the run, and {refusal}; leave stop out.");

        if (!areKnown)
            return null;

        if (window is not { FromStep: null, ToStep: null } && StepTimes.IsMoment(known, first, last))
            return ("window", "its steps go on at once, so that it is a moment, which shows nothing of what they set off; let it reach to the end of the wait after them, as { from: burst, to: hold }.");

        return TooShort(criterion, StepTimes.Longest(known, first, last));
    }

    private static (string Key, string Problem)? TooShort(Criterion criterion, double seconds)
    {
        var length = seconds - criterion.Window.SettleSeconds;
        if (length <= 0)
            return ("window", string.Create(CultureInfo.InvariantCulture, $"settle_seconds leaves nothing of the window, which takes {seconds} s at the most; use less than that."));

        foreach (var (key, value) in new[] { ("for_seconds", criterion.ForSeconds), ("over_seconds", criterion.OverSeconds), ("within_seconds", criterion.WithinSeconds) })
        {
            if (value > length)
                return (key, string.Create(CultureInfo.InvariantCulture, $"the window takes {length} s at the most, less than {value} s; use less than that or a longer window."));
        }

        var isTime = criterion is { Aggregation: Aggregation.TimeAbove or Aggregation.TimeBelow, OverSeconds: null, IsRelative: false };
        return isTime && (criterion.Value > length || (criterion.Value.Equals(length) && criterion.Comparison is Comparison.AtMost or Comparison.Above))
            ? ("value", string.Create(CultureInfo.InvariantCulture, $"the window takes {length} s at the most, so that no time in it is longer; use fewer than {criterion.Value} s or a longer window."))
            : null;
    }
}

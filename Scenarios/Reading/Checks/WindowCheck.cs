using System.Globalization;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading.Criteria;
using LoadPlatform.Scenarios.Reading.Including;

namespace LoadPlatform.Scenarios.Reading.Checks;

/// <summary>Finds criteria that no run of the scenario can decide: their window can not occur, or is too short for what they ask.</summary>
internal static class WindowCheck
{
    public static void Check(IReadOnlyList<PlacedCriterion> criteria, IReadOnlyList<PlacedStep> steps)
    {
        // How long a step takes that could not be read, nobody knows.
        var longest = steps.Select(step => step.Step is { } known ? ScenarioEstimate.Longest(known) : double.PositiveInfinity).ToArray();
        var placesCalls = steps.Any(step => step.Step is PlaceCallsStep || step.MayBe(StepActions.PlaceCalls));
        foreach (var (criterion, fields, _) in criteria)
        {
            if (ScenarioMetrics.IsCalls(criterion.Metric) && !placesCalls)
                fields.Error(criterion.IsLong ? "metric" : criterion.Key, $"no step places calls, so that there is nothing to count as {criterion.Metric}; add a place_calls step or leave this out.");
            else if (Problem(criterion, longest) is var (key, problem))
                fields.Error(key, problem);
        }
    }

    private static (string Key, string Problem)? Problem(Criterion criterion, double[] longest)
    {
        var window = criterion.Window;
        var first = window.FromStep is { } from ? window.AfterFromStep ? from + 1 : from : 0;
        var last = window.ToStep ?? longest.Length - 1;
        if (first >= longest.Length)
            return ("window", "nothing comes after that step, so that the window never begins; name an earlier one.");

        if (first > last)
            return ("window", "the window ends before it begins; name a later step as its end, or an earlier one as its beginning.");

        if (criterion.Stop && last == longest.Length - 1 && StopRule.Refusal(criterion with { Window = CriterionWindow.WholeRun }) is { } refusal)
            return ("stop", $"the window ends with the run, and {refusal}; leave stop out.");

        var seconds = longest[first..(last + 1)].Sum();
        if (window.SettleSeconds >= seconds)
            return ("window", string.Create(CultureInfo.InvariantCulture, $"settle_seconds leaves nothing of the window, which takes {seconds} s at the most; use less than that."));

        foreach (var (key, value) in new[] { ("for_seconds", criterion.ForSeconds), ("over_seconds", criterion.OverSeconds), ("within_seconds", criterion.WithinSeconds) })
        {
            if (value > seconds - window.SettleSeconds)
                return (key, string.Create(CultureInfo.InvariantCulture, $"the window takes {seconds - window.SettleSeconds} s at the most, less than {value} s; use less than that or a longer window."));
        }

        return null;
    }
}

using System.Globalization;
using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Reading.Checks;

/// <summary>Finds criteria on load that nothing can break, or nothing can keep: there is none in their window, or they ask for more of it than the steps place.</summary>
internal static class LoadCheck
{
    /// <summary>What is wrong with a criterion, and the key to mend; null where nothing is.</summary>
    /// <param name="criterion">The criterion.</param>
    /// <param name="steps">The scenario's steps.</param>
    /// <param name="last">The last step of the criterion's window.</param>
    public static (string Key, string Problem)? Problem(Criterion criterion, IReadOnlyList<ScenarioStep> steps, int last)
    {
        if (ScenarioMetrics.IsLocust(criterion.Metric) && !steps.Take(last + 1).OfType<SwarmStep>().Any())
            return (criterion.IsLong ? "metric" : criterion.Key, $"no step up to the window's end starts a swarm, so that {criterion.Metric} has no sample; add a swarm step, let the window end behind it, or leave this out.");

        if (!ScenarioMetrics.IsCalls(criterion.Metric))
            return null;

        if (!steps.OfType<PlaceCallsStep>().Any())
            return (criterion.IsLong ? "metric" : criterion.Key, $"no step places calls, so that there is nothing to count as {criterion.Metric}; add a place_calls step or leave this out.");

        var placed = steps.Take(last + 1).OfType<PlaceCallsStep>().Sum(step => step.Count);
        return placed == 0
            ? ("window", $"no step up to the window's end places calls, so that there is nothing to count as {criterion.Metric}; let it end behind a place_calls step.")
            : AgainstPlaced(criterion, placed);
    }

    private static (string Key, string Problem)? AgainstPlaced(Criterion criterion, int placed)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"the steps up to the window's end place {placed} {(placed == 1 ? "call" : "calls")}");
        const string Remedy = "lower it or place more calls, and where a parameter says how many, write that here as well";
        if (criterion.Aggregation is Aggregation.TimeAbove or Aggregation.TimeBelow)
        {
            return criterion.Threshold > placed || (criterion.Threshold.Equals((double)placed) && criterion.Aggregation == Aggregation.TimeAbove)
                ? ("threshold", string.Create(CultureInfo.InvariantCulture, $"{place}, so that {criterion.Metric} never crosses {criterion.Threshold}; {Remedy}."))
                : null;
        }

        if (criterion.IsRelative || criterion.Aggregation == Aggregation.Rate)
            return null;

        var key = criterion.IsLong ? "value" : criterion.Key;
        var says = string.Create(CultureInfo.InvariantCulture, $"{criterion.Comparison.Symbol()} {criterion.Value}");
        return criterion.Comparison switch
        {
            Comparison.AtLeast or Comparison.Equal when criterion.Value > placed => (key, $"{place}, so that {criterion.Metric} is never {says}; {Remedy}."),
            Comparison.Above when criterion.Value >= placed => (key, $"{place}, so that {criterion.Metric} is never {says}; {Remedy}."),
            Comparison.AtMost when criterion.Value >= placed && criterion.Severity != CriterionSeverity.Evidence => (key, $"{place}, so that {criterion.Metric} is always {says}; {Remedy}."),
            Comparison.Below or Comparison.NotEqual when criterion.Value > placed && criterion.Severity != CriterionSeverity.Evidence => (key, $"{place}, so that {criterion.Metric} is always {says}; {Remedy}."),
            _ => null,
        };
    }
}

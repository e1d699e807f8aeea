using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Reading.Criteria;

/// <summary>Finds durations that contradict one another, or have nothing to speak of.</summary>
internal static class DurationRules
{
    public static IEnumerable<(string Key, string Problem)> Problems(Criterion criterion, SeriesFacts facts)
    {
        var isOneValue = criterion.Aggregation != Aggregation.EverySample && criterion.OverSeconds is null;
        if (criterion.OverSeconds is not null && criterion.Aggregation is Aggregation.EverySample or Aggregation.Last)
            yield return ("over_seconds", "over_seconds is the length of the stretches that are aggregated; add an aggregation, as mean or max, or leave it out.");
        foreach (var key in Durations(criterion).Where(_ => isOneValue))
            yield return (key, $"{Aggregations.Name(criterion)} makes one value of the whole window, which has no duration; leave the aggregation out, or add over_seconds to aggregate stretches.");

        if (criterion.PercentOfTime is not null && (criterion.ForSeconds ?? criterion.WithinSeconds) is not null)
            yield return ("percent_of_time", $"'percent_of_time' speaks of all of the window, '{(criterion.ForSeconds is null ? "within_seconds" : "for_seconds")}' of one stretch of it; make two criteria of it.");
        if (facts.OnlyGrows && criterion is { Aggregation: Aggregation.EverySample or Aggregation.Max, Comparison: Comparison.AtMost or Comparison.Below or Comparison.Equal } && FoundKey(criterion) is { } found)
            yield return (found, $"{criterion.Metric} only grows: it is small at the window's beginning, so that this holds whatever comes after; leave '{found}' out, or use \">=\" for what must be reached.");
        if (criterion is { OverSeconds: not null, Comparison: Comparison.Equal or Comparison.NotEqual, Aggregation: Aggregation.Mean or Aggregation.TimeAbove or Aggregation.TimeBelow })
            yield return ("condition", $"{Aggregations.Name(criterion)} over stretches moves steadily and is equal to a value for no time; use \"<=\" or \">=\".");
        if (criterion.OverSeconds is { } over && criterion.Threshold is not null && (criterion.Value > over || (criterion.Value.Equals(over) && criterion.Comparison is Comparison.AtMost or Comparison.Above)))
            yield return ("value", $"a stretch of {over} s has no more than {over} s; use a smaller value or longer stretches.");

        if (!facts.IsPerEvent)
            yield break;

        string[] keys = [.. Durations(criterion).Where(key => key != "within_seconds"), .. criterion.OverSeconds is null ? Array.Empty<string>() : ["over_seconds"]];
        foreach (var key in keys)
            yield return (key, $"{criterion.Metric} has one sample for each event and no value between them, so that '{key}' has nothing to measure; leave it out.");
    }

    // With it the condition must hold somewhere in the window only.
    private static string? FoundKey(Criterion criterion) => criterion.ForSeconds is not null ? "for_seconds" : criterion.WithinSeconds is not null ? "within_seconds" : null;

    private static IEnumerable<string> Durations(Criterion criterion)
    {
        if (criterion.ForSeconds is not null)
            yield return "for_seconds";
        if (criterion.WithinSeconds is not null)
            yield return "within_seconds";
        if (criterion.PercentOfTime is not null)
            yield return "percent_of_time";
    }
}

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
        if (criterion is { OverSeconds: not null, Comparison: Comparison.Equal or Comparison.NotEqual, Aggregation: Aggregation.Mean or Aggregation.TimeAbove or Aggregation.TimeBelow })
            yield return ("condition", $"{Aggregations.Name(criterion)} over stretches moves steadily and is equal to a value for no time; use \"<=\" or \">=\".");
        if (criterion.OverSeconds is { } over && criterion.Threshold is not null && criterion.Value > over)
            yield return ("value", $"a stretch of {over} s has no more than {over} s; use a smaller value or longer stretches.");

        if (!facts.IsPerEvent)
            yield break;

        string[] keys = [.. Durations(criterion).Where(key => key != "within_seconds"), .. criterion.OverSeconds is null ? Array.Empty<string>() : ["over_seconds"]];
        foreach (var key in keys)
            yield return (key, $"{criterion.Metric} has one sample for each event and no value between them, so that '{key}' has nothing to measure; leave it out.");
    }

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

using System.Globalization;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Reading.Criteria;

/// <summary>Finds aggregations that mean nothing of the series that they are asked of.</summary>
internal static class AggregationRules
{
    private static readonly Dictionary<string, double> LatencyPercentiles = new(StringComparer.Ordinal)
    {
        [MetricNames.LatencyP50] = 50,
        [MetricNames.LatencyP95] = 95,
        [MetricNames.LatencyP99] = 99,
    };

    public static IEnumerable<(string Key, string Problem)> Problems(Criterion criterion, SeriesFacts facts)
    {
        var isTime = criterion.Aggregation is Aggregation.TimeAbove or Aggregation.TimeBelow;
        if (isTime && criterion.Threshold is null)
            yield return ("aggregation", $"{Aggregations.Name(criterion)} needs 'threshold', for example threshold: 3; 'value' is then in seconds.");
        if (!isTime && criterion.Threshold is not null)
            yield return ("threshold", "'threshold' belongs to aggregation: time_above or time_below; leave it out, or say so.");
        if (Problem(criterion, facts) is { } problem)
            yield return ("aggregation", problem);
    }

    private static string? Problem(Criterion criterion, SeriesFacts facts)
    {
        var name = Aggregations.Name(criterion);
        return criterion.Aggregation switch
        {
            Aggregation.EverySample => null,
            _ when LatencyPercentiles.TryGetValue(criterion.Metric, out var percentile) => OfLatency(criterion, percentile),
            Aggregation.Mean or Aggregation.Sum or Aggregation.Rate or Aggregation.Percentile when facts.IsPercentile =>
                $"percentiles of single periods can not be joined: {name} of {criterion.Metric} would be no percentile of anything; use max, last, time_above or no aggregation.",
            Aggregation.Percentile when ScenarioMetrics.IsCalls(criterion.Metric) => $"{criterion.Metric} counts calls, of which {name} says nothing; use last, sum or rate.",
            Aggregation.Mean or Aggregation.Min or Aggregation.Percentile or Aggregation.TimeAbove or Aggregation.TimeBelow when facts.OnlyGrows =>
                $"{criterion.Metric} is a total that only grows: {name} of it says how long the window is; use last, max or rate.",
            Aggregation.Sum when !facts.CanBeSummed => $"the sum of {criterion.Metric} depends on how often it is sampled; use mean, max or time_above.",
            Aggregation.Rate or Aggregation.TimeAbove or Aggregation.TimeBelow when facts.IsPerEvent =>
                $"{criterion.Metric} has one sample for each event and no value between them; use max, mean, sum or last.",
            _ => null,
        };
    }

    private static string? OfLatency(Criterion criterion, double percentile) => criterion.Aggregation switch
    {
        Aggregation.Percentile when criterion.Percentile != percentile => string.Create(
            CultureInfo.InvariantCulture, $"{criterion.Metric} is the {percentile}th percentile already; write aggregation: p{percentile}, or another metric."),
        Aggregation.Percentile when criterion.OverSeconds is not null => string.Create(
            CultureInfo.InvariantCulture, $"p{percentile} is asked of CloudWatch for the window, not for stretches of it, and percentiles of minutes can not be joined; use max, or leave over_seconds out."),
        Aggregation.Percentile or Aggregation.Max or Aggregation.Min or Aggregation.TimeAbove or Aggregation.TimeBelow => null,
        _ => string.Create(
            CultureInfo.InvariantCulture,
            $"percentiles of single minutes can not be joined; use aggregation: p{percentile} for that of the window, max for its worst minute, or no aggregation for every minute."),
    };
}

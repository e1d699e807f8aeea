using LoadPlatform.Contracts.Samples;
using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Judging;

/// <summary>Finds where the latency was not measured though calls were up: the percentile of the whole run says nothing of it.</summary>
internal static class LatencyCoverage
{
    // The first turn comes a while after the first call, and its minute is known by its start; the last call hangs up a while before the end.
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(2);

    /// <summary>The first hole in the minute series while calls were up; null where there is none, or where no calls were placed.</summary>
    public static (DateTimeOffset From, DateTimeOffset To)? Hole(string metric, DateTimeOffset start, DateTimeOffset end, RunRecord record)
    {
        if (record.Cohorts.Count == 0)
            return null;

        var from = record.Cohorts.Min(cohort => cohort.StartedAt ?? start) + Slack;
        var to = record.Cohorts.Max(cohort => cohort.EndedAt ?? end) - Slack;
        if (to <= from)
            return null;

        var longest = ScenarioMetrics.Freshness(metric);
        foreach (var hole in SeriesCoverage.Holes(metric, from, to, longest, record.Metrics))
        {
            if (HadCalls(hole.From, hole.To, longest, record.Metrics))
                return hole;
        }

        return null;
    }

    // Without calls nobody takes turns. Where the generator's counts do not say, there were some: a count holds until the next one.
    private static bool HadCalls(DateTimeOffset from, DateTimeOffset to, TimeSpan longest, IReadOnlyList<MetricSample> samples)
    {
        List<MetricSample> counts = [.. samples.Where(sample => sample.Metric == MetricNames.CallsCurrent && sample.At >= from && sample.At <= to).OrderBy(sample => sample.At)];
        if (counts.Count == 0)
            return true;

        var (first, last) = (counts.FindIndex(count => count.Value > 0), counts.FindLastIndex(count => count.Value > 0));
        var begin = first == 0 ? from : counts[Math.Max(first, 0)].At;
        var end = last + 1 < counts.Count ? counts[last + 1].At : to;
        return first >= 0 && end - begin > longest;
    }
}

using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Judging;

/// <summary>Finds the stretches of a window that a series leaves in the dark.</summary>
internal static class SeriesCoverage
{
    /// <summary>
    /// The first recorded gap in which the series has in fact no fresh sample; null where there is none.
    /// A gap that late data have filled does not count.
    /// </summary>
    public static SampleGap? Unfilled(string metric, DateTimeOffset from, DateTimeOffset to, RunRecord record) => ScenarioMetrics.IsCalls(metric)
        ? null
        : record.Gaps.Where(gap => gap.Monitor == MonitorNames.Metrics).OrderBy(gap => gap.From).FirstOrDefault(gap =>
            Holes(metric, from, to, ScenarioMetrics.Freshness(metric), record.Metrics).Any(hole => gap.From < hole.To && gap.To > hole.From && gap.From < to && gap.To > from));

    /// <summary>The stretches of a window, longer than <paramref name="longest"/>, without a sample of the series.</summary>
    public static IEnumerable<(DateTimeOffset From, DateTimeOffset To)> Holes(string metric, DateTimeOffset from, DateTimeOffset to, TimeSpan longest, IReadOnlyList<MetricSample> samples)
    {
        DateTimeOffset[] times = [.. samples.Where(sample => sample.Metric == metric && !CriterionJudge.IsWholeWindow(sample)).Select(sample => sample.At).Order()];
        var last = times.Where(at => at < from).Append(from - longest).Max();
        foreach (var at in times.Where(at => at >= from && at <= to).Append(to))
        {
            if (at - last > longest)
                yield return (last, at);
            last = at;
        }
    }
}

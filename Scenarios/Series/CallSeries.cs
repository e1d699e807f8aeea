using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Steps;
using LoadPlatform.Scenarios.Judging;
using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Series;

/// <summary>
/// The counts of calls over all cohorts: as they were read, none before the first cohort, and the final ones while no load generator
/// runs. A call that failed without a reason may have been dropped.
/// </summary>
internal static class CallSeries
{
    /// <summary>A count as it was, with what may have been lost without a word.</summary>
    public static TimeSeries Make(string metric, SeriesIndex index)
    {
        var counted = Counted(metric, index);
        return metric is MetricNames.CallsDropped or MetricNames.CallsCompleted && SilentLosses.Find(index) is { Count: > 0 } losses
            ? new TimeSeries(metric, counted.Points.SelectMany(point => Cut(point, losses)).Select(point => point with { Value = With(losses, point, metric) }))
            : counted;
    }

    /// <summary>A count as the load generator had it.</summary>
    public static TimeSeries Counted(string metric, SeriesIndex index) => new(metric, [.. Before(index.Record), .. Read(metric, index), .. Quiet(metric, index.Record)]);

    // A point that speaks for long may speak for a time before a loss and one after it.
    private static IEnumerable<SeriesPoint> Cut(SeriesPoint point, IReadOnlyList<SilentLoss> losses) => losses
        .Select(loss => loss.From).Where(from => from > point.At && from < point.HoldsUntil).Distinct().Order()
        .Select(from => point with { At = from, SeenAt = from }).Prepend(point);

    private static ValueRange With(IReadOnlyList<SilentLoss> losses, SeriesPoint point, string metric)
    {
        var lost = losses.Where(loss => loss.From <= point.At).Sum(loss => loss.Most);
        return metric == MetricNames.CallsDropped ? point.Value with { High = point.Value.High + lost } : point.Value with { Low = Math.Max(0, point.Value.Low - lost) };
    }

    private static IEnumerable<SeriesPoint> Read(string metric, SeriesIndex index)
    {
        if (metric != MetricNames.CallsDropped)
            return index.Stored(metric);

        var failed = index.Stored(MetricNames.CallsFailed).ToLookup(point => point.At, point => point.Value.Low);
        var rejected = index.Stored(MetricNames.CallsRejected).ToLookup(point => point.At, point => point.Value.Low);
        return index.Stored(metric).Select(point => point with
        {
            Value = point.Value with { High = point.Value.Low + Math.Max(0, failed[point.At].FirstOrDefault() - rejected[point.At].FirstOrDefault()) },
        });
    }

    private static IEnumerable<SeriesPoint> Before(RunRecord record)
    {
        if (record.StartedAt is not { } start || !record.Scenario.Steps.OfType<PlaceCallsStep>().Any())
            return [];

        return [new SeriesPoint(start, ValueRange.Of(0), "no cohort was started yet", start) { HoldsUntil = NextPlacing(record, start, isFirst: true) ?? End(record, start) }];
    }

    /// <summary>The final counts, wherever every cohort that was started has ended, until the next one starts.</summary>
    private static IEnumerable<SeriesPoint> Quiet(string metric, RunRecord record)
    {
        foreach (var end in record.Cohorts.Select(cohort => cohort.EndedAt).OfType<DateTimeOffset>().Distinct())
        {
            CohortRecord[] started = [.. record.Cohorts.Where(cohort => StartOf(cohort, record) <= end)];
            if (started.Any(cohort => cohort.Calls is null || cohort.EndedAt is not { } ended || ended > end))
                continue;

            var value = started.Aggregate(ValueRange.Of(0), (sum, cohort) => sum + CallCounts.Final(metric, cohort.Calls!));
            yield return new SeriesPoint(end, value, "sipp:statistics, final", end) { HoldsUntil = NextPlacing(record, end, isFirst: false) ?? End(record, end) };
        }
    }

    private static DateTimeOffset? NextPlacing(RunRecord record, DateTimeOffset after, bool isFirst) =>
        record.Steps.Where(step => step.Action == StepActions.PlaceCalls).Select(step => step.StartedAt).Concat(record.Cohorts.Select(cohort => StartOf(cohort, record)))
            .Where(at => isFirst ? at >= after : at > after).Select(at => (DateTimeOffset?)at).Min();

    private static DateTimeOffset StartOf(CohortRecord cohort, RunRecord record) =>
        cohort.StartedAt ?? record.Steps.FirstOrDefault(step => step.Index == cohort.StepIndex)?.StartedAt ?? DateTimeOffset.MinValue;

    // While the run goes on, only what has passed is known: the next step may place calls.
    private static DateTimeOffset End(RunRecord record, DateTimeOffset atLeast) =>
        record.EndedAt is not null ? DateTimeOffset.MaxValue : record.Steps.Select(step => step.EndedAt).Append(atLeast).Max();
}

using System.Globalization;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Steps;
using LoadPlatform.Scenarios.Series;

namespace LoadPlatform.Scenarios.Judging;

/// <summary>
/// Judges what a count of calls came to: on the last counts of every cohort, as SIPp itself kept them. A call that was still up when they were
/// read may have ended in any way since, and a call that failed and was not rejected may have been dropped without a word, as may one
/// on a task that stopped (<see cref="SilentLosses"/>), so that the count lies between two bounds: only where both say the same is it decided.
/// </summary>
internal static class CallsCriterion
{
    private const int MostDeciding = 5;

    public static CriterionAnswer Answer(CriterionQuestion question, double limit)
    {
        var (criterion, cohorts) = (question.Criterion, question.Index.Record.Cohorts);
        if (cohorts.Count == 0)
            return CriterionAnswer.None("no calls were placed");

        CallTotals[] read = [.. cohorts.Select(cohort => cohort.Calls).OfType<CallTotals>()];
        var least = read.Sum(calls => CallCounts.Of(criterion.Metric, calls));
        var open = read.Sum(calls => CallCounts.Open(criterion.Metric, calls));
        var unexplained = read.Sum(calls => CallCounts.Unexplained(criterion.Metric, calls));
        var silent = criterion.Metric is MetricNames.CallsDropped or MetricNames.CallsCompleted ? SilentLosses.Of(question.Index, read) : 0;
        var (fewer, more) = criterion.Metric == MetricNames.CallsCompleted ? (silent, 0) : (0, silent);
        var unread = cohorts.Count - read.Length;
        // A count of what is up now can fall again; the others only grow.
        var value = (unread > 0 || question.IsLive, criterion.Metric == MetricNames.CallsCurrent) switch
        {
            (true, true) => ValueRange.AtLeast(0),
            (true, false) => ValueRange.AtLeast(least - fewer),
            (false, _) => new ValueRange(least - fewer, least + open + unexplained + more),
        };
        return new CriterionAnswer
        {
            Holds = read.Length == 0 ? null : value.Satisfies(criterion.Comparison, limit),
            Value = value,
            Seen = read.Length == 0 ? null : least,
            SampleCount = read.Length,
            Deciding = [.. cohorts.Where(cohort => cohort.Calls is not null).Take(MostDeciding).Select(cohort => Sample(criterion.Metric, cohort))],
            Reason = value.Satisfies(criterion.Comparison, limit) is null || read.Length == 0 ? Undecided(unread, cohorts.Count, read, unexplained, silent) : null,
        };
    }

    private static string Undecided(int unread, int cohorts, CallTotals[] read, int unexplained, int silent)
    {
        if (unread > 0)
            return string.Create(CultureInfo.InvariantCulture, $"the counts of {unread} of {cohorts} cohorts were never read");

        var early = Math.Min(unexplained, read.Sum(calls => calls.EndedEarly));
        (int Calls, string What)[] open =
        [
            (read.Sum(calls => calls.Current), "calls were still up when the counts were last read"),
            (read.Sum(CallCounts.Lost), "placed calls are in no count"),
            (unexplained - early, "failed calls were not explained: they may have been dropped"),
            (early, "calls ended before they were told to: they may have been dropped"),
            (silent, "calls were up on tasks that stopped: they may have been lost without a word"),
        ];
        return string.Join("; ", open.Where(part => part.Calls > 0).Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Calls} {part.What}")).DefaultIfEmpty("it is known in part only"));
    }

    private static MetricSample Sample(string metric, CohortRecord cohort) => new()
    {
        At = cohort.Calls!.At, SeenAt = cohort.Calls.At, Metric = metric, Value = CallCounts.Of(metric, cohort.Calls), Source = $"sipp statistics of {cohort.Name}",
    };
}

using System.Globalization;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Steps;
using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Judging;

/// <summary>
/// Judges a criterion on calls: on the last counts of every cohort, as SIPp itself kept them. A call that was still up when they were
/// read may have ended in any way since, and a call that failed and was not rejected may have been dropped without a word, so that the count
/// lies between two bounds: only where both say the same is it decided.
/// </summary>
internal static class CallsCriterion
{
    private const int MostDeciding = 5;

    public static AssertionOutcome Judge(Criterion criterion, AssertionOutcome blank, RunRecord record)
    {
        if (record.Cohorts.Count == 0)
            return blank with { Reason = "no calls were placed" };

        CallTotals[] read = [.. record.Cohorts.Select(cohort => cohort.Calls).OfType<CallTotals>()];
        var least = read.Sum(calls => Count(criterion.Metric, calls));
        var open = IsFinal(criterion.Metric) ? 0 : read.Sum(calls => calls.Current);
        var unexplained = criterion.Metric == MetricNames.CallsDropped ? read.Sum(calls => Math.Max(0, calls.Failed - calls.Rejected)) : 0;
        var unread = record.Cohorts.Count - read.Length;
        var outcome = blank with
        {
            Actual = read.Length == 0 ? null : least,
            SampleCount = read.Length,
            Deciding = [.. record.Cohorts.Where(cohort => cohort.Calls is not null).Take(MostDeciding).Select(cohort => Sample(criterion.Metric, cohort))],
        };

        var low = criterion.Comparison.Holds(least, criterion.Value);
        var high = criterion.Comparison.Holds(least + open + unexplained, criterion.Value);
        var stillHigher = Upward(criterion.Comparison);
        if (unread > 0)
            return low == stillHigher && read.Length > 0 ? Decided(outcome, low) : outcome with { Reason = $"the counts of {unread} of {record.Cohorts.Count} cohorts were never read" };

        return low == high && !Between(criterion, least, open + unexplained)
            ? Decided(outcome, low)
            : outcome with { Reason = Undecided(open, unexplained) };
    }

    private static string Undecided(int open, int unexplained)
    {
        var up = string.Create(CultureInfo.InvariantCulture, $"{open} calls were still up when the counts were last read");
        var failed = string.Create(CultureInfo.InvariantCulture, $"{unexplained} failed calls were not explained: they may have been dropped");
        return unexplained == 0 ? up : open == 0 ? failed : $"{up}; {failed}";
    }

    private static AssertionOutcome Decided(AssertionOutcome outcome, bool holds) =>
        outcome with { Holds = holds, Reason = holds ? null : string.Create(CultureInfo.InvariantCulture, $"it was {outcome.Actual}") };

    // A count that can only grow keeps what "at least" has reached and what "at most" has passed.
    private static bool? Upward(Comparison comparison) => comparison switch
    {
        Comparison.AtLeast or Comparison.Above => true,
        Comparison.AtMost or Comparison.Below => false,
        _ => null,
    };

    private static bool Between(Criterion criterion, int least, int open) =>
        criterion.Comparison is Comparison.Equal or Comparison.NotEqual && open > 0 && criterion.Value >= least && criterion.Value <= least + open;

    private static bool IsFinal(string metric) => metric is MetricNames.CallsPlaced or MetricNames.CallsCurrent;

    private static MetricSample Sample(string metric, CohortRecord cohort) => new()
    {
        At = cohort.Calls!.At, SeenAt = cohort.Calls.At, Metric = metric, Value = Count(metric, cohort.Calls), Source = $"sipp statistics of {cohort.Name}",
    };

    private static int Count(string metric, CallTotals calls) => metric switch
    {
        MetricNames.CallsPlaced => calls.Placed,
        MetricNames.CallsCurrent => calls.Current,
        MetricNames.CallsCompleted => calls.Completed,
        MetricNames.CallsFailed => calls.Failed,
        MetricNames.CallsRejected => calls.Rejected,
        MetricNames.CallsDropped => calls.Dropped,
        _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, "There is no such count of calls."),
    };
}

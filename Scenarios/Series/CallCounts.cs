using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Steps;

namespace LoadPlatform.Scenarios.Series;

/// <summary>Reads counts of calls out of SIPp's totals, with what they leave open.</summary>
internal static class CallCounts
{
    /// <summary>What a cohort's totals say of a count when they were read.</summary>
    public static int Of(string metric, CallTotals calls) => metric switch
    {
        MetricNames.CallsPlaced => calls.Placed,
        MetricNames.CallsCurrent => calls.Current,
        MetricNames.CallsCompleted => calls.Completed,
        MetricNames.CallsFailed => calls.Failed,
        MetricNames.CallsRejected => calls.Rejected,
        MetricNames.CallsDropped => calls.Dropped,
        _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, "There is no such count of calls."),
    };

    /// <summary>Calls of a count that may still come: those that were up when it was read may have ended in any way since, and so may those that no count has.</summary>
    public static int Open(string metric, CallTotals calls) => metric is MetricNames.CallsPlaced or MetricNames.CallsCurrent ? 0 : calls.Current + Lost(calls);

    /// <summary>Calls that were placed and of which no count says what became of them.</summary>
    public static int Lost(CallTotals calls) => Math.Max(0, calls.Placed - calls.Current - calls.Completed - calls.Failed - calls.Dropped - calls.EndedEarly);

    /// <summary>Calls that failed and were not rejected, or ended before they were told to: they may have been dropped without a word.</summary>
    public static int Unexplained(string metric, CallTotals calls) => metric == MetricNames.CallsDropped ? Math.Max(0, calls.Failed - calls.Rejected) + calls.EndedEarly : 0;

    /// <summary>A count that is final: its load generator has ended. Of the calls that it left up nobody knows whether they were, or how they ended.</summary>
    public static ValueRange Final(string metric, CallTotals calls) => metric == MetricNames.CallsCurrent
        ? new ValueRange(0, calls.Current)
        : new ValueRange(Of(metric, calls), Of(metric, calls) + Open(metric, calls) + Unexplained(metric, calls));
}

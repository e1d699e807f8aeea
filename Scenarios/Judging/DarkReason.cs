using System.Globalization;
using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Series;

namespace LoadPlatform.Scenarios.Judging;

/// <summary>Says of a dark stretch what is missing, and why as far as that is on record.</summary>
internal static class DarkReason
{
    /// <summary>The stretch in one line.</summary>
    /// <param name="metric">The series.</param>
    /// <param name="dark">The stretch.</param>
    /// <param name="record">The run.</param>
    /// <param name="hidden">What may be hidden in it, for the reader.</param>
    public static string Of(string metric, TimeRange dark, RunRecord record, string hidden)
    {
        if (Recorded(metric, dark, record) is { } gap)
            return string.Create(CultureInfo.InvariantCulture, $"a gap from {gap.From:HH:mm:ss} to {gap.To:HH:mm:ss} ({gap.Reason}) may hide that {hidden}");

        return ScenarioMetrics.IsLatency(metric)
            ? string.Create(CultureInfo.InvariantCulture, $"no minute of {metric} from {dark.From:HH:mm:ss} to {dark.To:HH:mm:ss}, while calls were up")
            : string.Create(CultureInfo.InvariantCulture, $"no sample of {metric} from {dark.From:HH:mm:ss} to {dark.To:HH:mm:ss}");
    }

    /// <summary>What a watcher itself said of the stretch, as the end of a message; empty where it said nothing.</summary>
    public static string Cause(string metric, TimeRange dark, RunRecord record) => Recorded(metric, dark, record) is { } gap
        ? string.Create(CultureInfo.InvariantCulture, $" (a gap from {gap.From:HH:mm:ss} to {gap.To:HH:mm:ss}: {gap.Reason})")
        : "";

    /// <summary>The stretch as a gap of its watcher.</summary>
    public static SampleGap Gap(string metric, TimeRange dark, RunRecord record) =>
        new() { From = dark.From, To = dark.To, Monitor = Monitor(metric), Reason = Recorded(metric, dark, record)?.Reason ?? $"no sample of {metric}" };

    /// <summary>Whether a watcher itself said that it could not sample then.</summary>
    public static bool IsRecorded(SampleGap gap, RunRecord record) => record.Gaps.Any(recorded => recorded.Monitor == gap.Monitor && recorded.From < gap.To && recorded.To > gap.From);

    // Of several, the one that hides most of it.
    private static SampleGap? Recorded(string metric, TimeRange dark, RunRecord record) =>
        record.Gaps.Where(gap => gap.Monitor == Monitor(metric) && gap.From < dark.To && gap.To > dark.From).MaxBy(gap => Earlier(gap.To, dark.To) - Later(gap.From, dark.From));

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static string Monitor(string metric) => metric switch
    {
        DerivedMetrics.HottestTaskSessions or DerivedMetrics.MaxOverMean or DerivedMetrics.Variation or DerivedMetrics.StarvedTaskCount => MonitorNames.Distribution,
        DerivedMetrics.ProtectedTaskCount or DerivedMetrics.UnprotectedBusyTaskCount or DerivedMetrics.CapacityDeficit or DerivedMetrics.CapacityOvershoot => MonitorNames.Distribution,
        _ when ScenarioMetrics.IsCalls(metric) || metric.StartsWith("locust_", StringComparison.Ordinal) => "load generator",
        _ => MonitorNames.Metrics,
    };
}

using LoadPlatform.Contracts.Samples;
using LoadPlatform.ReportWriter.Records;
using LoadPlatform.ReportWriter.Rendering;

namespace LoadPlatform.ReportWriter.Sections;

/// <summary>The last snapshots of the target's series.</summary>
internal static class MetricsSummarySection
{
    private const int Snapshots = 10;

    public static string Render(ReportData data)
    {
        const string Title = "## Metrics Summary (last 10 snapshots)\n\n";
        var samples = data.Record.Metrics;
        DateTimeOffset[] moments = [.. Series.Of(samples, MetricNames.RunningTaskCount).Select(sample => sample.At).Where(at => data.Record.EndedAt is not { } end || at <= end).Distinct().TakeLast(Snapshots)];
        if (moments.Length == 0)
            return $"{Title}{Markdown.NotObserved}: no sample of the service's tasks.\n";

        return Title + Markdown.Table(
            ["Time", "Running", "Desired", "Pending", "Healthy", "Active", "SessionsPerTask", "MaxSessionsPerTask", "Latency p95 (ms)"],
            moments.Select(at => new[]
            {
                Markdown.Time(at),
                Value(MetricNames.RunningTaskCount, at),
                Value(MetricNames.DesiredCount, at),
                Value(MetricNames.PendingTaskCount, at),
                Value(MetricNames.HealthyTaskCount, at),
                Value(MetricNames.ActiveCount, at),
                Value(MetricNames.SessionsPerTask, at),
                Value(MetricNames.MaxSessionsPerTask, at),
                Value(MetricNames.LatencyP95, at),
            }));

        string Value(string metric, DateTimeOffset at) => Markdown.Number(Series.At(samples, metric, at));
    }
}

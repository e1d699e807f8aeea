using LoadPlatform.Contracts.Steps;
using LoadPlatform.ReportWriter.Records;
using LoadPlatform.ReportWriter.Rendering;

namespace LoadPlatform.ReportWriter.Sections;

/// <summary>What became of the swarms, by Locust's own numbers. A run without any has no such section.</summary>
internal static class SwarmSummarySection
{
    public static string Render(ReportData data) => data.Record.Swarms.Count == 0
        ? ""
        : $"## Swarm Summary\n\n{Markdown.Table(["Step", "Users asked", "Users seen", "Requests", "Failures", "Failure ratio", "Requests/s (last seen)", "p50 (ms)", "p95 (ms)", "p99 (ms)", "End"], data.Record.Swarms.Select(swarm => Row(swarm, data.Date)))}";

    private static string[] Row(SwarmRecord swarm, DateTimeOffset start)
    {
        var totals = swarm.Totals;
        return
        [
            Markdown.Number(swarm.StepIndex + 1),
            Markdown.Number(swarm.Users),
            totals is null ? "no data" : Markdown.Number(swarm.MostUsers),
            totals is null ? "no data" : Markdown.Number(totals.Requests),
            totals is null ? "no data" : Markdown.Number(totals.Failures),
            totals is { Requests: > 0 } ? Ratio(totals) : "–",
            Markdown.Number(totals?.RequestRate),
            Markdown.Number(totals?.P50),
            Markdown.Number(totals?.P95),
            Markdown.Number(totals?.P99),
            End(swarm, start),
        ];
    }

    /// <summary>In percent: a ratio as small as those that matter would be rounded to nothing.</summary>
    private static string Ratio(SwarmTotals totals) => $"{Markdown.Number(100d * totals.Failures / totals.Requests)} %";

    private static string End(SwarmRecord swarm, DateTimeOffset start)
    {
        var end = swarm.EndedAt is { } at ? Markdown.Time(at, start) : "never seen to end";
        return swarm.Trouble is { } trouble ? $"{end}: {Markdown.Escape(trouble)}" : end;
    }
}

using LoadPlatform.ReportWriter.Records;
using LoadPlatform.ReportWriter.Rendering;

namespace LoadPlatform.ReportWriter.Sections;

/// <summary>How the load balancer spread the sessions when there were the most.</summary>
internal static class DistributionSection
{
    public static string Render(ReportData data)
    {
        const string Title = "## NLB Distribution (at peak)\n\n";
        var peak = data.Record.Distribution.Where(snapshot => snapshot.Tasks.Any(task => task.ActiveSessions > 0))
            .MaxBy(snapshot => snapshot.Tasks.Sum(task => task.ActiveSessions ?? 0));
        if (peak is null)
            return $"{Title}{Markdown.NotObserved}: no session was seen on any task.\n";

        var total = peak.Tasks.Sum(task => task.ActiveSessions ?? 0);
        var rows = peak.Tasks.OrderByDescending(task => task.ActiveSessions ?? -1).ThenBy(task => task.TaskId, StringComparer.Ordinal).Select(task => new[]
        {
            Markdown.Escape(task.TaskId),
            task.ActiveSessions is { } sessions ? Markdown.Number(sessions) : "no fresh heartbeat",
            task.ActiveSessions is { } share ? $"{Markdown.Number(Math.Round(100d * share / total, 1))} %" : "–",
        });
        return $"{Title}{total} sessions on {peak.Tasks.Count} {(peak.Tasks.Count == 1 ? "task" : "tasks")} at {Markdown.Time(peak.At, data.Date)}, by {Markdown.Escape(peak.Source)}.\n\n"
            + Markdown.Table(["Task ID", "Active Sessions", "% of Total"], rows);
    }
}

using LoadPlatform.Contracts.Steps;
using LoadPlatform.ReportWriter.Records;
using LoadPlatform.ReportWriter.Rendering;

namespace LoadPlatform.ReportWriter.Sections;

/// <summary>What became of the calls, by SIPp's own counts.</summary>
internal static class CallSummarySection
{
    public static string Render(ReportData data)
    {
        var cohorts = data.Record.Cohorts;
        if (cohorts.Count == 0)
            return $"## Call Summary\n\nNo calls were placed{(data.Record.Swarms.Count == 0 ? "" : "; the load came from Locust")}.\n";

        CallTotals[] read = [.. cohorts.Select(cohort => cohort.Calls).OfType<CallTotals>()];
        string[][] rows =
        [
            ["Planned calls", Markdown.Number(cohorts.Sum(cohort => cohort.Planned))],
            ["Total calls", Sum(read, calls => calls.Placed)],
            ["Connected", read.Any(calls => calls.Connected is null) ? "no data" : Sum(read, calls => calls.Connected!.Value)],
            ["Completed", Sum(read, calls => calls.Completed)],
            ["Ended before they were told to", Sum(read, calls => calls.EndedEarly)],
            ["Dropped", Sum(read, calls => calls.Dropped)],
            ["Failed", Sum(read, calls => calls.Failed)],
            ["Failed: rejected (503)", Sum(read, calls => calls.Rejected)],
            ["Still up at the last count", Sum(read, calls => calls.Current)],
        ];
        var unread = cohorts.Count - read.Length;
        var missing = unread == 0 ? "" : $"\nThe counts of {unread} of {cohorts.Count} cohorts were never read and are not in these sums.\n";
        return $"## Call Summary\n\n{Markdown.Table(["Metric", "Value"], rows)}{missing}\n{Cohorts(cohorts)}";
    }

    private static string Cohorts(IReadOnlyList<CohortRecord> cohorts) => Markdown.Table(
        ["Cohort", "Planned", "Placed", "Connected", "Completed", "Ended early", "Dropped", "Failed", "Rejected", "Still up"],
        cohorts.Select(cohort => new[]
        {
            Markdown.Escape(cohort.Name), Markdown.Number(cohort.Planned), Markdown.Number(cohort.Calls?.Placed), Markdown.Number(cohort.Calls?.Connected), Markdown.Number(cohort.Calls?.Completed), Markdown.Number(cohort.Calls?.EndedEarly),
            Markdown.Number(cohort.Calls?.Dropped), Markdown.Number(cohort.Calls?.Failed), Markdown.Number(cohort.Calls?.Rejected), Markdown.Number(cohort.Calls?.Current),
        }));

    private static string Sum(CallTotals[] read, Func<CallTotals, int> count) => read.Length == 0 ? "no data" : Markdown.Number(read.Sum(count));
}

using LoadPlatform.ReportWriter.Records;
using LoadPlatform.ReportWriter.Rendering;

namespace LoadPlatform.ReportWriter.Sections;

/// <summary>What the target looked like before the run.</summary>
internal static class BaselineSection
{
    public static string Render(ReportData data)
    {
        if (data.Baseline.Count == 0)
            return $"## Baseline\n\n{Markdown.NotObserved}: no check is recorded.\n";

        return "## Baseline\n\n" + Markdown.Table(
            ["Check", "Expected", "Actual", "Result", "Seen at", "Source"],
            data.Baseline.Select(check => new[]
            {
                Markdown.Escape(check.Name), Markdown.Escape(check.Expected), Markdown.Escape(check.Actual), check.Holds ? "OK" : "NOT MET", Markdown.Time(check.At), Markdown.Escape(check.Source),
            }));
    }
}

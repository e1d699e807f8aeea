using LoadPlatform.ReportWriter.Records;

namespace LoadPlatform.ReportWriter.Rendering;

/// <summary>The files of a report.</summary>
internal static class ReportFormats
{
    /// <summary>Each file's ending and how it is made; the Markdown first.</summary>
    public static IReadOnlyList<(string Ending, Func<ReportData, string> Render)> All { get; } =
    [
        (".md", data => $"{MarkdownReport.Render(data)}\n{Reports.ReportFolder.Mark(data.Definition.RunId)}"),
        (".json", JsonReport.Render),
        (".html", HtmlReport.Render),
        (".junit.xml", JUnitReport.Render),
        (".series.jsonl", SeriesFile.Render),
    ];
}

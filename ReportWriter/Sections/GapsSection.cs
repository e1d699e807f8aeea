using LoadPlatform.ReportWriter.Records;
using LoadPlatform.ReportWriter.Rendering;

namespace LoadPlatform.ReportWriter.Sections;

/// <summary>Where nothing was seen, and who interfered.</summary>
internal static class GapsSection
{
    public static string Render(ReportData data) =>
        $"## Gaps and interference\n\n{Markdown.List(data.Judgement.Notes, "No gap in the series.")}\n{Markdown.List(data.Judgement.Interference, "No interference was seen.")}";
}

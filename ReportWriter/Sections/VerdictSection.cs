using LoadPlatform.ReportWriter.Records;
using LoadPlatform.ReportWriter.Rendering;

namespace LoadPlatform.ReportWriter.Sections;

/// <summary>Why the run ended as it did.</summary>
internal static class VerdictSection
{
    public static string Render(ReportData data) => $"## Verdict\n\n**{data.Judgement.Verdict}**, because:\n\n{Markdown.List(data.Judgement.Reasons, "No reason is recorded.")}";
}

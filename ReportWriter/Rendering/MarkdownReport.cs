using LoadPlatform.ReportWriter.Records;
using LoadPlatform.ReportWriter.Sections;

namespace LoadPlatform.ReportWriter.Rendering;

/// <summary>The report as Markdown, section by section.</summary>
internal static class MarkdownReport
{
    private static readonly Func<ReportData, string>[] Sections =
    [
        HeaderSection.Render,
        ScalingConfigurationSection.Render,
        ColdStartSection.Render,
        AssertionsSection.Render,
        CriteriaSection.Render,
        ScalingTimelineSection.Render,
        CapacitySection.Render,
        StoppedTasksSection.Render,
        DistributionSection.Render,
        MetricsSummarySection.Render,
        CallSummarySection.Render,
        SwarmSummarySection.Render,
        VerdictSection.Render,
        BaselineSection.Render,
        GapsSection.Render,
        EventsSection.Render,
    ];

    public static string Render(ReportData data) => string.Join('\n', Sections.Select(section => section(data)).Where(section => section.Length > 0));
}

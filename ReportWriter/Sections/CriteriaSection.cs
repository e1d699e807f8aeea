using LoadPlatform.Contracts.Steps;
using LoadPlatform.ReportWriter.Records;
using LoadPlatform.ReportWriter.Rendering;

namespace LoadPlatform.ReportWriter.Sections;

/// <summary>What the whole run or a part of it had to be, and what was seen.</summary>
internal static class CriteriaSection
{
    public static string Render(ReportData data)
    {
        var all = data.Judgement.Criteria;
        if (all.Count == 0)
            return "## Criteria\n\nThe scenario has no criterion.\n";

        var table = Markdown.Table(["#", "Criterion", "Severity", "Expected", "Actual", "First true", "Samples", "Gaps", "Result"], all.Select((outcome, index) => Row(outcome, index, data.Date)));
        return $"## Criteria\n\n{table}\n{OutcomeEvidence.List(all)}";
    }

    private static string[] Row(AssertionOutcome outcome, int index, DateTimeOffset start) =>
    [
        Markdown.Number(index + 1),
        Markdown.Escape(outcome.Title),
        Markdown.Escape(outcome.Severity),
        Markdown.Escape($"{outcome.Metric} {outcome.Expected}"),
        outcome.Actual is { } actual ? Markdown.Number(actual) : "no data",
        outcome.FirstTrueAt is { } first ? Markdown.Time(first, start) : "–",
        Markdown.Number(outcome.SampleCount),
        Markdown.Number(outcome.Gaps.Count),
        OutcomeEvidence.Result(outcome),
    ];
}

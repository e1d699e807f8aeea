using LoadPlatform.Contracts.Steps;
using LoadPlatform.ReportWriter.Records;
using LoadPlatform.ReportWriter.Rendering;

namespace LoadPlatform.ReportWriter.Sections;

/// <summary>What was asserted, and what was seen.</summary>
internal static class AssertionsSection
{
    public static string Render(ReportData data)
    {
        AssertionOutcome[] all = [.. data.Judgement.Assertions, .. data.Judgement.Criteria];
        if (all.Length == 0)
            return "## Assertions\n\nNothing was asserted.\n";

        var table = Markdown.Table(["#", "Assertion", "Expected", "Actual", "First true", "Samples", "Result"], all.Select((outcome, index) => Row(outcome, index, data.Date)));
        var reasons = string.Concat(all.Where(outcome => outcome.Reason is not null).Select(outcome => $"- {Markdown.Escape(outcome.Title)}: {Markdown.Escape(outcome.Reason)}\n"));
        return $"## Assertions\n\n{table}{(reasons.Length == 0 ? "" : "\n" + reasons)}";
    }

    private static string[] Row(AssertionOutcome outcome, int index, DateTimeOffset start) =>
    [
        Markdown.Number(index + 1),
        Markdown.Escape(outcome.Title),
        Markdown.Escape(outcome.Expected),
        outcome.Actual is { } actual ? Markdown.Number(actual) : "no data",
        outcome.FirstTrueAt is { } first ? Markdown.Time(first, start) : "–",
        Markdown.Number(outcome.SampleCount),
        outcome.Holds switch { true => "PASS", false => "FAIL", null => "INCONCLUSIVE" },
    ];
}

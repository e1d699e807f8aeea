using LoadPlatform.Contracts.Steps;
using LoadPlatform.ReportWriter.Records;
using LoadPlatform.ReportWriter.Rendering;

namespace LoadPlatform.ReportWriter.Sections;

/// <summary>What the scenario's steps asserted, and what was seen.</summary>
internal static class AssertionsSection
{
    public static string Render(ReportData data)
    {
        var all = data.Judgement.Assertions;
        if (all.Count == 0)
            return "## Assertions\n\nNo step asserted anything.\n";

        var table = Markdown.Table(["#", "Assertion", "Expected", "Actual", "First true", "Samples", "Result"], all.Select((outcome, index) => Row(outcome, index, data.Date)));
        return $"## Assertions\n\n{table}\n{OutcomeEvidence.List(all)}";
    }

    private static string[] Row(AssertionOutcome outcome, int index, DateTimeOffset start) =>
    [
        Markdown.Number(index + 1),
        Markdown.Escape(outcome.Title),
        Markdown.Escape(outcome.Expected),
        outcome.Actual is { } actual ? Markdown.Number(actual) : "no data",
        outcome.FirstTrueAt is { } first ? Markdown.Time(first, start) : "–",
        Markdown.Number(outcome.SampleCount),
        OutcomeEvidence.Result(outcome),
    ];
}

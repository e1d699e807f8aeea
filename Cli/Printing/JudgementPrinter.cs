using System.Globalization;
using LoadPlatform.Contracts.Api;
using LoadPlatform.Contracts.Steps;

namespace LoadPlatform.Cli.Printing;

/// <summary>Says what a stored run is worth by other criteria.</summary>
internal static class JudgementPrinter
{
    private static readonly string[] Header = ["", "WHAT", "EXPECTED", "ACTUAL", "SAMPLES", "WINDOW"];

    /// <summary>Prints.</summary>
    public static void Print(TextWriter output, RunJudgement judgement)
    {
        output.WriteLine($"Verdict: {judgement.Verdict}");
        foreach (var reason in judgement.Reasons)
            output.WriteLine($"  - {Display.Line(reason)}");
        AssertionOutcome[] all = [.. judgement.Assertions, .. judgement.Criteria];
        ColumnPrinter.Print(output, [Header, .. all.Select(Row)]);
        foreach (var outcome in all.Where(outcome => outcome.Reason is not null))
            output.WriteLine($"  {Display.Line(outcome.Title)}: {Display.Line(outcome.Reason!)}");
        foreach (var note in judgement.Notes)
            output.WriteLine($"  note: {Display.Line(note)}");
    }

    private static string[] Row(AssertionOutcome outcome) =>
    [
        outcome.Holds switch { true => "ok", false => outcome.Severity == "fail" ? "NOT" : outcome.Severity, null => "no data" },
        outcome.Title,
        outcome.Expected,
        Display.Value(outcome.Actual),
        outcome.SampleCount.ToString(CultureInfo.InvariantCulture),
        $"{outcome.Window ?? "its step"} ({Display.Time(outcome.From)} to {Display.Time(outcome.To)})",
    ];
}

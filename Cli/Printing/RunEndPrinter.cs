using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Api;
using LoadPlatform.Contracts.Steps;

namespace LoadPlatform.Cli.Printing;

/// <summary>Says how a run ended and on what evidence.</summary>
internal static class RunEndPrinter
{
    /// <summary>Prints.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="run">The run.</param>
    /// <param name="unmet">The steps whose assertions did not hold, as far as they are known.</param>
    /// <param name="resultsRoot">Where the report's paths begin; null prints them as the gateway gives them.</param>
    public static void Print(TextWriter output, RunView run, IReadOnlyList<StepRecord> unmet, string? resultsRoot)
    {
        output.WriteLine();
        output.WriteLine(Headline(run));
        foreach (var reason in run.Reasons)
            output.WriteLine($"  - {Display.Line(reason)}");

        PrintUnmet(output, unmet);
        if (run.Status is RunStatus.Rejected)
            PrintBaseline(output, run.Baseline);
        if (run is { DryRun: true, Estimate: { } estimate })
            EstimatePrinter.Print(output, estimate);
        if (run.Files.Count > 0)
            output.WriteLine($"Report: {(resultsRoot is null ? run.Files[0] : Path.Combine(resultsRoot, run.Files[0]))}");
        output.Flush();
    }

    private static string Headline(RunView run) => run switch
    {
        { Status: RunStatus.Completed, DryRun: true } => "Dry run: the target is at its baseline",
        { Status: RunStatus.Completed, Verdict: { } verdict } => $"Verdict: {verdict}",
        { Status: RunStatus.Completed } => "Completed without a verdict",
        { Status: RunStatus.Rejected } => "Rejected: the run did not begin",
        { Status: RunStatus.Cancelled } => "Verdict: Aborted (cancelled)",
        { Status: RunStatus.Failed } => "Verdict: Aborted (the run broke)",
        _ => $"State: {run.Status}",
    };

    private static void PrintUnmet(TextWriter output, IReadOnlyList<StepRecord> unmet)
    {
        if (unmet.Count == 0)
            return;

        output.WriteLine("Assertions that did not hold:");
        foreach (var step in unmet)
        {
            var assertion = step.Assertion!;
            output.WriteLine($"  - step {step.Index + 1}, {Display.Line(assertion.Title)}: expected {Display.Line(assertion.Expected)}, actual {Display.Value(assertion.Actual)}");
            if (assertion.Reason is { } reason)
                output.WriteLine($"    {Display.Line(reason)}");
        }
    }

    private static void PrintBaseline(TextWriter output, IReadOnlyList<BaselineCheck> checks)
    {
        if (checks.Count == 0)
            return;

        output.WriteLine("Baseline:");
        foreach (var check in checks)
        {
            output.WriteLine($"  {(check.Holds ? "ok " : "NOT")} {check.Name}: expected {Display.Line(check.Expected)}, actual {Display.Line(check.Actual)} ({Display.Line(check.Source)})");
            if (!check.Holds && check.Remedy is { } remedy)
                output.WriteLine($"      remedy: {Display.Line(remedy)}");
        }
    }
}

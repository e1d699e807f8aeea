using LoadPlatform.Cli.Gateway;
using LoadPlatform.Contracts.Api;

namespace LoadPlatform.Cli.Printing;

/// <summary>Says why the gateway refused a request.</summary>
internal static class ProblemPrinter
{
    /// <summary>Prints.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="problem">What the gateway said.</param>
    /// <param name="pathOf">The path of a file that the gateway speaks of; null leaves it as the gateway calls it.</param>
    public static void Print(TextWriter output, Problem problem, Func<string?, string?>? pathOf = null)
    {
        output.WriteLine($"loadplatform: {Display.Line(problem.Detail ?? problem.Title ?? "the gateway refused the request")} ({problem.Code ?? $"HTTP {problem.Status}"})");
        foreach (var other in problem.Problems.Skip(1))
            output.WriteLine($"  also: {Display.Line(other.Detail)} ({other.Code})");
        foreach (var error in problem.Errors)
        {
            var file = pathOf?.Invoke(error.File) ?? error.File ?? "scenario";
            var message = pathOf is null ? error.Message : InclusionPlaces.Map(error.Message, pathOf);
            output.WriteLine(error.Line > 0
                ? $"  {Display.Line(file)}:{error.Line}:{error.Column}: {Display.Line(message)}"
                : $"  {Display.Line(file)}: {Display.Line(message)}");
        }

        if (problem is { Code: ProblemCodes.TargetBusy, RunId: { } runId })
            output.WriteLine($"  the target is held by run {runId}: see `loadplatform runs show {runId}`, or ask with --queue");
    }
}

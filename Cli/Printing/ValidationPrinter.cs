using LoadPlatform.Contracts.Api;

namespace LoadPlatform.Cli.Printing;

/// <summary>Says what a scenario takes, or what is wrong with it.</summary>
internal static class ValidationPrinter
{
    /// <summary>Prints a scenario that is valid.</summary>
    public static void Print(TextWriter output, ScenarioValidation validation)
    {
        output.WriteLine($"{Display.Line(validation.Name ?? "")} is valid: {Display.Span(validation.ExpectedSeconds ?? 0)} expected, {Display.Span(validation.LongestSeconds ?? 0)} at the longest, {validation.Calls} calls, at most {validation.PeakSessions} at once");
        foreach (var parameter in validation.Parameters)
            output.WriteLine($"  parameter {Display.Line(parameter.Name)} (default {Display.Line(parameter.Default ?? "none")}){(parameter.Description is null ? "" : $": {Display.Line(parameter.Description)}")}");
        for (var i = 0; i < validation.Steps.Count; i++)
            output.WriteLine($"  {i + 1}. {Display.Line(validation.Steps[i])}");
    }

    /// <summary>Prints the errors of one that is not.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="validation">What the gateway said.</param>
    /// <param name="pathOf">The path of a file that the gateway speaks of.</param>
    public static void PrintErrors(TextWriter output, ScenarioValidation validation, Func<string?, string?> pathOf)
    {
        foreach (var error in validation.Errors)
            output.WriteLine($"{Display.Line(pathOf(error.File) ?? error.File)}:{error.Line}:{error.Column}: {Display.Line(InclusionPlaces.Map(error.Message, pathOf))}");
        output.WriteLine($"loadplatform: the scenario has {validation.Errors.Count} {(validation.Errors.Count == 1 ? "error" : "errors")}");
    }
}

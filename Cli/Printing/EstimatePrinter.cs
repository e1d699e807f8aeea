using System.Globalization;
using LoadPlatform.Contracts.Estimates;

namespace LoadPlatform.Cli.Printing;

/// <summary>Says what a run is expected to take and to cost.</summary>
internal static class EstimatePrinter
{
    /// <summary>Prints.</summary>
    public static void Print(TextWriter output, RunEstimate estimate)
    {
        output.WriteLine("Estimate:");
        ColumnPrinter.Print(output,
        [
            ["  time", $"{Display.Span(estimate.ExpectedSeconds)} expected, {Display.Span(estimate.LongestSeconds)} at the longest"],
            ["  calls", $"{estimate.Calls}, at most {estimate.PeakSessions} at once"],
            ["  tasks", (estimate.ExpectedTasks is { } tasks ? $"up to {tasks}" : "not known") + (estimate.LaunchedTasks > 0 ? $", and {estimate.LaunchedTasks} launched" : "")],
            ["  cost", estimate.TotalUsd is { } total ? $"up to {Usd(total)}" : $"not known; at least {Usd(estimate.KnownUsd)}"],
        ]);
        ColumnPrinter.Print(output, [.. estimate.Costs.Select(Row)]);
        foreach (var unknown in estimate.Unknown)
            output.WriteLine($"  not known: {Display.Line(unknown)}");
        foreach (var note in estimate.Notes)
            output.WriteLine($"  {Display.Line(note)}");
    }

    private static string[] Row(EstimatedCost cost) =>
    [
        $"    {cost.Item}",
        $"{Display.Value(cost.Quantity)} {cost.Unit}",
        cost.Usd is { } usd ? Usd(usd) : "not known",
        cost.Basis ?? "",
    ];

    private static string Usd(double value) => value.ToString("0.0000## USD", CultureInfo.InvariantCulture);
}

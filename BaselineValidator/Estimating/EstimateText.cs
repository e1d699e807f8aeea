using System.Globalization;
using LoadPlatform.Contracts.Estimates;

namespace LoadPlatform.BaselineValidator.Estimating;

/// <summary>An estimate in one line, for the run's events.</summary>
internal static class EstimateText
{
    public static string Of(RunEstimate estimate) => string.Create(
        CultureInfo.InvariantCulture,
        $"estimate: {estimate.ExpectedSeconds / 60:0.#} to {estimate.LongestSeconds / 60:0.#} min, {estimate.Calls} calls, at most {estimate.PeakSessions} at once, {Tasks(estimate)}, {Cost(estimate)}");

    private static string Tasks(RunEstimate estimate) =>
        (estimate.ExpectedTasks is { } tasks ? string.Create(CultureInfo.InvariantCulture, $"up to {tasks} tasks") : "tasks not known")
        + (estimate.LaunchedTasks > 0 ? string.Create(CultureInfo.InvariantCulture, $" and {estimate.LaunchedTasks} launched") : "");

    private static string Cost(RunEstimate estimate) => estimate.TotalUsd is { } total
        ? string.Create(CultureInfo.InvariantCulture, $"up to {total:0.0000} USD")
        : string.Create(CultureInfo.InvariantCulture, $"cost not known (at least {estimate.KnownUsd:0.0000} USD)");
}

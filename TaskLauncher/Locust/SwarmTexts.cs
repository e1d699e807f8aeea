using System.Globalization;
using LoadPlatform.Contracts.Steps;

namespace LoadPlatform.TaskLauncher.Locust;

/// <summary>Says what came of a swarm.</summary>
internal static class SwarmTexts
{
    /// <summary>One line with the last numbers.</summary>
    public static string Ended(SwarmRecord swarm, string how) => string.Create(
        CultureInfo.InvariantCulture, $"Swarm of step {swarm.StepIndex + 1} {how}: at most {swarm.MostUsers} of {swarm.Users} users, {Numbers(swarm.Totals)}");

    /// <summary>The numbers of all its requests.</summary>
    public static string Numbers(SwarmTotals? totals) => totals is null
        ? "its numbers could not be read"
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{totals.Requests} requests, {totals.Failures} failed, {Value(totals.RequestRate, "0.#", "/s")} at last, response times p50 {Value(totals.P50)}, p95 {Value(totals.P95)}, p99 {Value(totals.P99)}");

    private static string Value(double? value, string format = "0", string unit = " ms") => value is { } known ? known.ToString(format, CultureInfo.InvariantCulture) + unit : "unknown";
}

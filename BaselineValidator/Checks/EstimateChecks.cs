using System.Globalization;
using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Estimates;
using LoadPlatform.RunLog.Runs;

namespace LoadPlatform.BaselineValidator.Checks;

/// <summary>That the estimate stays within the limits that the request gave. What is not known is not within them.</summary>
internal static class EstimateChecks
{
    private const string Source = "estimate";

    public static IEnumerable<BaselineCheck> Decide(RunDefinition definition, RunEstimate? estimate, DateTimeOffset at)
    {
        if (definition.MaxDurationSeconds is { } longest)
        {
            yield return Check(
                CheckNames.EstimatedDuration, Text($"at most {longest} s"), estimate is null ? null : Text($"up to {estimate.LongestSeconds} s"), estimate?.LongestSeconds <= longest, at,
                "raise the limit on the duration, or shorten the scenario's waits");
        }

        if (definition.MaxCost is { } most)
            yield return Check(CheckNames.EstimatedCost, Text($"at most {most} USD"), Cost(estimate), estimate?.TotalUsd <= most, at, "raise the limit on the cost, or lower the scenario's calls or times; leave the limit out where the cost can not be known");
    }

    private static string? Cost(RunEstimate? estimate) => estimate switch
    {
        null => null,
        { TotalUsd: { } total } => Text($"{total:0.0000} USD"),
        _ => Text($"not known (at least {estimate.KnownUsd:0.0000} USD): {string.Join("; ", estimate.Unknown)}"),
    };

    private static BaselineCheck Check(string name, string expected, string? actual, bool holds, DateTimeOffset at, string remedy) => new()
    {
        Name = name,
        Expected = expected,
        Actual = actual ?? "no data: the stored scenario can not be read",
        Holds = holds,
        Source = Source,
        At = at,
        Remedy = holds ? null : remedy,
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

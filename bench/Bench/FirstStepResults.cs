using System.Globalization;

namespace LoadPlatform.Bench;

/// <summary>What <see cref="FirstStepBench"/> measured.</summary>
/// <param name="firstSteps">From the request to the first step, for each run.</param>
/// <param name="reads">A read of the gateway in the same seconds.</param>
internal sealed class FirstStepResults(IReadOnlyList<TimeSpan> firstSteps, IReadOnlyList<TimeSpan> reads)
{
    private static readonly TimeSpan Goal = TimeSpan.FromSeconds(1);

    /// <summary>Whether the 99th percentile is under a second.</summary>
    public bool MeetsGoal => Percentile(firstSteps, 99) < Goal;

    /// <summary>The figures, for the reader.</summary>
    public string Describe() => string.Create(
        CultureInfo.InvariantCulture,
        $"request → first step, {firstSteps.Count} runs: p50 {Milliseconds(firstSteps, 50)} ms, p99 {Milliseconds(firstSteps, 99)} ms, max {Milliseconds(firstSteps, 100)} ms; the first, on services that have just started: {Milliseconds([firstSteps[0]], 100)} ms (goal: p99 under 1000 ms: {(MeetsGoal ? "met" : "NOT met")}); a gateway read beside it: p50 {Milliseconds(reads, 50)} ms; ratio of the medians: {Percentile(firstSteps, 50) / Percentile(reads, 50):0}");

    private static double Milliseconds(IReadOnlyList<TimeSpan> values, int percent) => Math.Round(Percentile(values, percent).TotalMilliseconds, 1);

    /// <summary>The nearest-rank percentile.</summary>
    private static TimeSpan Percentile(IReadOnlyList<TimeSpan> values, int percent) =>
        values.Order().ElementAt((int)Math.Ceiling(values.Count * percent / 100d) - 1);
}

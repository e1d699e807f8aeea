using System.Globalization;

namespace LoadPlatform.ClockLoad;

/// <summary>What <see cref="ClockLoadBench"/> measured.</summary>
/// <param name="errors">The clock's errors, in real time.</param>
/// <param name="latencies">The calls' times from when they were due until they were answered.</param>
/// <param name="failures">How many calls failed.</param>
/// <param name="elapsed">How long all of it took.</param>
internal sealed class ClockLoadResults(IReadOnlyList<TimeSpan> errors, IReadOnlyList<TimeSpan> latencies, int failures, TimeSpan elapsed)
{
    private static readonly TimeSpan Goal = TimeSpan.FromMilliseconds(100);

    /// <summary>Whether the clock's error stayed under 100 ms and no call failed.</summary>
    public bool MeetsGoal => failures == 0 && Percentile(errors, 100) < Goal;

    /// <summary>The figures, for the reader.</summary>
    public string Describe() => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        calls: {latencies.Count} in {elapsed.TotalSeconds:0.0} s, {latencies.Count / elapsed.TotalSeconds:0} a second, {failures} failed; latency {Percentiles(latencies)}
        clock: {errors.Count} readings, error {Percentiles(errors)} (goal: max under 100 ms: {(MeetsGoal ? "met" : "NOT met")})
        """);

    private static string Percentiles(IReadOnlyList<TimeSpan> values) =>
        string.Create(CultureInfo.InvariantCulture, $"p50 {Milliseconds(values, 50)} ms, p99 {Milliseconds(values, 99)} ms, max {Milliseconds(values, 100)} ms");

    private static double Milliseconds(IReadOnlyList<TimeSpan> values, int percent) => Math.Round(Percentile(values, percent).TotalMilliseconds, 2);

    /// <summary>The nearest-rank percentile.</summary>
    private static TimeSpan Percentile(IReadOnlyList<TimeSpan> values, int percent) =>
        values.Order().ElementAt((int)Math.Ceiling(values.Count * percent / 100d) - 1);
}

using System.Globalization;
using System.Text.Json;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.Scenarios.Judging;

namespace LoadPlatform.Bench;

/// <summary>Measures judging a stored hour, and beside it copying the same record through JSON.</summary>
internal sealed class JudgeBench(TimeProvider clock)
{
    private static readonly TimeSpan Goal = TimeSpan.FromMilliseconds(50);

    /// <summary>Judges the hour so many times and prints the figures.</summary>
    /// <returns>0 where the median is within the goal, else 1.</returns>
    public int Run(int times)
    {
        var record = JudgedRun.Create();
        var first = Time(() => RunJudge.Judge(record));
        TimeSpan[] judged = [.. Enumerable.Range(0, times).Select(_ => Time(() => RunJudge.Judge(record))).Order()];
        TimeSpan[] copied = [.. Enumerable.Range(0, times).Select(_ => Time(() => JsonSerializer.Deserialize<Stored>(JsonSerializer.Serialize(new Stored(record.Metrics, record.Distribution))))).Order()];
        var median = judged[times / 2];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"judging 1 hour of 12 tasks, {record.Metrics.Count} samples, {record.Distribution.Count} snapshots, {record.Scenario.Criteria.Count} criteria, {times} times: p50 {median.TotalMilliseconds:0.0} ms, p99 {judged[Math.Min(times - 1, times * 99 / 100)].TotalMilliseconds:0.0} ms; the first, on code that is not compiled yet: {first.TotalMilliseconds:0} ms (goal: p50 under {Goal.TotalMilliseconds:0} ms: {(median < Goal ? "met" : "NOT met")}); the record through JSON: p50 {copied[times / 2].TotalMilliseconds:0.0} ms; ratio of the medians: {median / copied[times / 2]:0.0}"));
        return median < Goal ? 0 : 1;
    }

    private sealed record Stored(IReadOnlyList<MetricSample> Metrics, IReadOnlyList<DistributionSnapshot> Distribution);

    private TimeSpan Time(Func<object?> action)
    {
        var begin = clock.GetTimestamp();
        _ = action();
        return clock.GetElapsedTime(begin);
    }
}

using System.Globalization;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Steps;
using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Judging;

/// <summary>Judges an assertion step on samples: live, while it waits, and again on the stored series.</summary>
public static class AssertionJudge
{
    private const int MostDeciding = 5;

    /// <summary>Judges an assertion at one moment.</summary>
    /// <param name="step">The assertion.</param>
    /// <param name="from">When its window begins (UTC, the run's clock).</param>
    /// <param name="now">The moment (UTC, the run's clock).</param>
    /// <param name="samples">The samples known at that moment, of any series and in any order.</param>
    /// <param name="grace">How long after the window's end data may still come; null: as long as a sample of the series is fresh.</param>
    public static AssertionReading Evaluate(AssertStep step, DateTimeOffset from, DateTimeOffset now, IReadOnlyList<MetricSample> samples, TimeSpan? grace = null)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(samples);

        var freshness = ScenarioMetrics.Freshness(step.Metric);
        var deadline = from + TimeSpan.FromSeconds(step.TimeoutSeconds);
        var candidates = Candidates(step.Metric, from, deadline, samples);
        var outcome = new AssertionOutcome
        {
            Title = step.Title,
            Metric = step.Metric,
            Expected = step.Expected,
            Holds = null,
            From = from,
            To = deadline,
            SampleCount = candidates.Count,
        };

        var first = candidates.FindIndex(sample => step.Condition.Holds(sample.Value, step.Value));
        if (first >= 0)
            return Holds(outcome, candidates, first);

        if (now < deadline)
            return new(AssertionState.Pending, outcome with { Actual = candidates.LastOrDefault()?.Value });

        if (candidates.Count > 0 && candidates[^1].At >= deadline - freshness)
            return Broken(outcome, candidates);

        return now < deadline + (grace ?? freshness)
            ? new(AssertionState.Pending, outcome with { Actual = candidates.LastOrDefault()?.Value })
            : new(AssertionState.NoData, outcome with { Actual = candidates.LastOrDefault()?.Value, Reason = NoDataReason(step.Metric, candidates, freshness) });
    }

    /// <summary>The series' samples in the window, and the one before it where that still speaks for the window's beginning.</summary>
    private static List<MetricSample> Candidates(string metric, DateTimeOffset from, DateTimeOffset to, IReadOnlyList<MetricSample> samples)
    {
        var inWindow = samples.Where(sample => sample.Metric == metric && sample.At >= from && sample.At <= to && !CriterionJudge.IsWholeWindow(sample));
        var before = samples.Where(sample => sample.Metric == metric && sample.At < from && ScenarioMetrics.SpeaksFor(sample, from) && !CriterionJudge.IsWholeWindow(sample)).MaxBy(sample => sample.At);
        return [.. inWindow.Concat(before is null ? [] : [before]).OrderBy(sample => sample.At).ThenBy(sample => sample.SeenAt)];
    }

    private static AssertionReading Holds(AssertionOutcome outcome, List<MetricSample> candidates, int first) => new(AssertionState.Holds, outcome with
    {
        Holds = true,
        Actual = candidates[first].Value,
        FirstTrueAt = candidates[first].At < outcome.From ? outcome.From : candidates[first].At,
        Deciding = candidates.GetRange(Math.Max(0, first - 1), first == 0 ? 1 : 2),
    });

    private static AssertionReading Broken(AssertionOutcome outcome, List<MetricSample> candidates) => new(AssertionState.Broken, outcome with
    {
        Holds = false,
        Actual = candidates[^1].Value,
        Deciding = candidates.GetRange(Math.Max(0, candidates.Count - MostDeciding), Math.Min(MostDeciding, candidates.Count)),
        Reason = string.Create(CultureInfo.InvariantCulture, $"it was {candidates[^1].Value} at the end of its time; between {candidates.Min(sample => sample.Value)} and {candidates.Max(sample => sample.Value)} within it"),
    });

    private static string NoDataReason(string metric, List<MetricSample> candidates, TimeSpan freshness) => candidates.Count == 0
        ? $"no sample of {metric} in its time"
        : string.Create(CultureInfo.InvariantCulture, $"the last sample of {metric} is of {candidates[^1].At:HH:mm:ss}, more than {freshness.TotalSeconds} s before the end of its time");
}

using System.Globalization;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Steps;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Series;

namespace LoadPlatform.Scenarios.Judging;

/// <summary>Judges the condition of an assertion or of a step that waits: live, while the step goes on, and again on the stored series.</summary>
public static class AssertionJudge
{
    private const int MostDeciding = 5;

    /// <summary>Judges an assertion on samples alone, of series that are stored as they were seen.</summary>
    /// <inheritdoc cref="Evaluate(SeriesCondition, DateTimeOffset, DateTimeOffset, SeriesIndex, TimeSpan?)"/>
    /// <param name="step">The assertion.</param>
    /// <param name="from">When its window begins (UTC, the run's clock).</param>
    /// <param name="now">The moment (UTC, the run's clock).</param>
    /// <param name="samples">The samples known at that moment, of any series and in any order.</param>
    /// <param name="grace">How long after the window's end data may still come; null: as long as a sample of the series is fresh.</param>
    public static AssertionReading Evaluate(AssertStep step, DateTimeOffset from, DateTimeOffset now, IReadOnlyList<MetricSample> samples, TimeSpan? grace = null)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(samples);

        var record = new RunRecord { Scenario = new Scenario { Name = "", Steps = [step] }, Metrics = samples, Ending = new RunEnding(EndingKind.Completed) };
        return Evaluate(SeriesCondition.Of(step), from, now, SeriesIndex.Of(record), grace);
    }

    /// <summary>Judges a condition at one moment. An answer is not taken back when more samples come in their order.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="from">When its window begins (UTC, the run's clock).</param>
    /// <param name="now">The moment (UTC, the run's clock).</param>
    /// <param name="series">The run's series as far as they are known at that moment.</param>
    /// <param name="grace">How long after the window's end data may still come; null: as long as a sample of the series is fresh.</param>
    public static AssertionReading Evaluate(SeriesCondition condition, DateTimeOffset from, DateTimeOffset now, SeriesIndex series, TimeSpan? grace = null)
    {
        ArgumentNullException.ThrowIfNull(condition);
        ArgumentNullException.ThrowIfNull(series);
        return Evaluate(condition, from, now, series, grace, isReview: false);
    }

    /// <summary>Judges a condition on a stored record: a hole anywhere in its window may hide that it held.</summary>
    internal static AssertionReading Review(SeriesCondition condition, DateTimeOffset from, SeriesIndex series) =>
        Evaluate(condition, from, from + TimeSpan.FromSeconds(condition.TimeoutSeconds), series, TimeSpan.Zero, isReview: true);

    private static AssertionReading Evaluate(SeriesCondition condition, DateTimeOffset from, DateTimeOffset now, SeriesIndex series, TimeSpan? grace, bool isReview)
    {
        var view = new AssertionView(condition, series.Find(condition.Metric), from, from + TimeSpan.FromSeconds(condition.TimeoutSeconds));
        var outcome = new AssertionOutcome
        {
            Title = condition.Title,
            Metric = condition.Metric,
            Expected = condition.Expected,
            Holds = null,
            From = from,
            To = view.Deadline,
            SampleCount = view.Candidates.Count,
            Actual = view.Candidates.Count > 0 ? view.Sample(view.Candidates[^1]).Value : null,
        };
        var isOver = now >= view.Deadline;
        var isFinal = now >= view.Deadline + (grace ?? view.Series.Pace.Freshness);
        if (view.FirstHolding(now, isFinal) is { } first)
            return Holds(outcome, view, first);

        if (!isOver)
            return new(AssertionState.Pending, outcome);

        if (view.Doubt(isFinal, isReview) is not { } doubt)
            return Broken(condition, outcome, view);

        return isFinal ? new(AssertionState.NoData, outcome with { Gaps = [.. view.Dark().Select(dark => DarkReason.Gap(condition.Metric, dark, series.Record))], Reason = doubt }) : new(AssertionState.Pending, outcome);
    }

    private static AssertionReading Holds(AssertionOutcome outcome, AssertionView view, (int Candidate, DateTimeOffset Since) first)
    {
        var begin = Math.Max(0, first.Candidate - 1);
        return new(AssertionState.Holds, outcome with
        {
            Holds = true,
            Actual = view.Sample(view.Candidates[first.Candidate]).Value,
            FirstTrueAt = first.Since,
            Deciding = view.Samples(begin, first.Candidate - begin + 1),
        });
    }

    private static AssertionReading Broken(SeriesCondition condition, AssertionOutcome outcome, AssertionView view)
    {
        var all = view.Samples(0, view.Candidates.Count);
        var never = condition.ForSeconds > 0 ? string.Create(CultureInfo.InvariantCulture, $"it never held for {condition.ForSeconds} s without a break: ") : "";
        return new(AssertionState.Broken, outcome with
        {
            Holds = false,
            Deciding = [.. all.TakeLast(MostDeciding)],
            Reason = string.Create(
                CultureInfo.InvariantCulture,
                $"{never}it was {all[^1].Value} at the end of its time; between {all.Min(sample => sample.Value)} and {all.Max(sample => sample.Value)} within it"),
        });
    }
}

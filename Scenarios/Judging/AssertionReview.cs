using System.Globalization;
using LoadPlatform.Contracts.Steps;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Series;

namespace LoadPlatform.Scenarios.Judging;

/// <summary>Judges a run's assertion steps again on the stored series: where it covers a window it decides, whatever was seen live.</summary>
internal static class AssertionReview
{
    public static IReadOnlyList<AssertionOutcome> Of(SeriesIndex series)
    {
        var record = series.Record;
        return
        [
            .. record.Scenario.Steps.Select((step, index) => (Step: step as AssertStep, Index: index)).Where(item => item.Step is not null)
                .Select(item => Review(item.Step!, record.Steps.LastOrDefault(step => step.Index == item.Index), series) with
                {
                    Window = string.Create(CultureInfo.InvariantCulture, $"step {item.Index + 1}, {item.Step!.TimeoutSeconds} s from its start"),
                }),
        ];
    }

    private static AssertionOutcome Review(AssertStep step, StepRecord? played, SeriesIndex series)
    {
        if (played is null)
            return NeverPlayed(step, series.Record);

        var (state, outcome) = AssertionJudge.Review(SeriesCondition.Of(step), played.Assertion?.From ?? played.StartedAt, series);
        var live = played.Assertion?.Holds;
        return state switch
        {
            AssertionState.Holds when live is not true => outcome with { Reason = "the live check did not see it; the stored series, which late data have completed, shows it" },
            AssertionState.NoData when live is true => outcome with { Reason = $"the live check saw it hold, but the stored series does not show it: {Why(outcome, series.Record)}" },
            AssertionState.NoData => outcome with { Reason = Why(outcome, series.Record) },
            _ => outcome,
        };
    }

    private static string? Why(AssertionOutcome outcome, RunRecord record) => outcome is { SampleCount: > 0, Gaps: [var gap, ..] } && DarkReason.IsRecorded(gap, record)
        ? DarkReason.Of(outcome.Metric, new TimeRange(gap.From, gap.To), record, "it held")
        : outcome.Reason;

    private static AssertionOutcome NeverPlayed(AssertStep step, RunRecord record)
    {
        var at = record.EndedAt ?? record.StartedAt ?? DateTimeOffset.UnixEpoch;
        return new AssertionOutcome
        {
            Title = step.Title, Metric = step.Metric, Expected = SeriesCondition.Of(step).Expected, Holds = null, From = at, To = at, SampleCount = 0, Reason = "the step was never played",
        };
    }
}

using System.Globalization;
using LoadPlatform.Contracts.Steps;
using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Judging;

/// <summary>Judges a run's assertion steps again on the stored series: where it covers a window it decides, whatever was seen live.</summary>
internal static class AssertionReview
{
    private static readonly TimeSpan AfterEverything = TimeSpan.FromDays(1);

    public static IReadOnlyList<AssertionOutcome> Of(RunRecord record) =>
    [
        .. record.Scenario.Steps.Select((step, index) => (Step: step as AssertStep, Index: index)).Where(item => item.Step is not null)
            .Select(item => Review(item.Step!, record.Steps.LastOrDefault(step => step.Index == item.Index), record)),
    ];

    private static AssertionOutcome Review(AssertStep step, StepRecord? played, RunRecord record)
    {
        if (played is null)
            return NeverPlayed(step, record);

        var from = played.Assertion?.From ?? played.StartedAt;
        var deadline = from + TimeSpan.FromSeconds(step.TimeoutSeconds);
        var (state, outcome) = AssertionJudge.Evaluate(step, from, deadline + AfterEverything, record.Metrics);
        var live = played.Assertion?.Holds;
        return state switch
        {
            AssertionState.Holds when live is not true => outcome with { Reason = "the live check did not see it; the stored series, which late data have completed, shows it" },
            AssertionState.Broken when SeriesCoverage.Unfilled(step.Metric, from, deadline, record) is { } gap => outcome with
            {
                Holds = null,
                Reason = string.Create(CultureInfo.InvariantCulture, $"a gap from {gap.From:HH:mm:ss} to {gap.To:HH:mm:ss} ({gap.Reason}) may hide that it held"),
            },
            AssertionState.NoData when live is true => outcome with { Reason = $"the live check saw it hold, but the stored series does not show it: {outcome.Reason}" },
            _ => outcome,
        };
    }

    private static AssertionOutcome NeverPlayed(AssertStep step, RunRecord record)
    {
        var at = record.EndedAt ?? record.StartedAt ?? DateTimeOffset.UnixEpoch;
        return new AssertionOutcome
        {
            Title = step.Title, Metric = step.Metric, Expected = step.Expected, Holds = null, From = at, To = at, SampleCount = 0, Reason = "the step was never played",
        };
    }
}

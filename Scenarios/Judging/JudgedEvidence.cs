using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Steps;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Series;

namespace LoadPlatform.Scenarios.Judging;

/// <summary>Everything that a verdict is made of, a line each, the most important first in each list.</summary>
internal sealed record JudgedEvidence
{
    /// <summary>What somebody outside the run did.</summary>
    public required IReadOnlyList<string> Interference { get; init; }

    /// <summary>Where the run or its load was not as the scenario asked for.</summary>
    public required IReadOnlyList<string> Load { get; init; }

    /// <summary>Steps of whose calls more failed than they allow.</summary>
    public required IReadOnlyList<string> Limits { get; init; }

    /// <summary>What had to be seen for the run to prove anything, and was not.</summary>
    public required IReadOnlyList<string> Unseen { get; init; }

    /// <summary>Assertions and criteria that do not hold.</summary>
    public required IReadOnlyList<string> Broken { get; init; }

    /// <summary>Assertions and criteria without an answer, and what nobody looked at.</summary>
    public required IReadOnlyList<string> Open { get; init; }

    /// <summary>Criteria that only warn, and that do not hold or have no answer.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>Whether one of the broken ones is about calls that more load, or a better course of the run, would not have saved.</summary>
    public required bool IsBrokenAnyway { get; init; }

    /// <summary>How many assertions there are.</summary>
    public required int Assertions { get; init; }

    /// <summary>How many criteria decide.</summary>
    public required int Criteria { get; init; }

    /// <summary>Gathers it.</summary>
    public static JudgedEvidence Of(SeriesIndex series, IReadOnlyList<AssertionOutcome> assertions, IReadOnlyList<AssertionOutcome> criteria)
    {
        var record = series.Record;
        var limits = FailLimits.FindExceeded(record);
        (Criterion Criterion, AssertionOutcome Outcome)[] judged = [.. record.Scenario.Criteria.Zip(criteria)];
        AssertionOutcome[] deciding = [.. assertions, .. Of(judged, CriterionSeverity.Fail)];
        var isStopped = judged.Any(item => item is { Criterion: { Stop: true, Severity: not CriterionSeverity.Warn }, Outcome.Holds: false });
        string[] uncounted = UncountedCalls.Find(series) is { } line ? [line] : [];
        return new JudgedEvidence
        {
            Interference = InterferenceReview.Of(series),
            Load = [.. LoadReview.Of(record, assertions, isCutShort: isStopped || limits.Count > 0), .. SwarmReview.Of(series), .. uncounted],
            Limits = limits,
            Unseen = [.. Of(judged, CriterionSeverity.Evidence).Where(outcome => outcome.Holds is not true).Select(outcome => Line(outcome, "was not seen"))],
            Broken = [.. deciding.Where(outcome => outcome.Holds is false).Select(outcome => Line(outcome, "did not hold"))],
            Open = [.. deciding.Where(outcome => outcome.Holds is null).Select(outcome => Line(outcome, "could not be judged")), .. InterferenceReview.Unwatched(series), .. UnreadTasks.Of(record), .. UnreadSetup.Of(record), .. UnreadMinutes.Of(record)],
            Warnings = [.. Of(judged, CriterionSeverity.Warn).Where(outcome => outcome.Holds is not true).Select(outcome => $"warning: {Line(outcome, outcome.Holds is false ? "did not hold" : "could not be judged")}")],
            IsBrokenAnyway = judged.Any(item => item is { Criterion: { Severity: CriterionSeverity.Fail } criterion, Outcome.Holds: false } && IsMostCallsLost(criterion.Metric, criterion.Comparison))
                || record.Scenario.Steps.OfType<AssertStep>().Zip(assertions).Any(item => item.Second.Holds is false && IsMostCallsLost(item.First.Metric, item.First.Condition)),
            Assertions = assertions.Count,
            Criteria = criteria.Count - Of(judged, CriterionSeverity.Warn).Count(),
        };
    }

    private static IEnumerable<AssertionOutcome> Of((Criterion Criterion, AssertionOutcome Outcome)[] judged, CriterionSeverity severity) =>
        judged.Where(item => item.Criterion.Severity == severity).Select(item => item.Outcome);

    private static bool IsMostCallsLost(string metric, Comparison comparison) =>
        metric is MetricNames.CallsDropped or MetricNames.CallsFailed or MetricNames.CallsRejected && comparison is Comparison.AtMost or Comparison.Below;

    private static string Line(AssertionOutcome outcome, string what) => $"{outcome.Title} {what}: {outcome.Reason ?? "no reason is recorded"}";
}

using System.Globalization;
using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Steps;
using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Judging;

/// <summary>
/// Judges a run on its stored record alone, so that the same record always gives the same verdict. Evidence that is missing or
/// spoilt never passes, and never fails: it is inconclusive.
/// </summary>
public static class RunJudge
{
    /// <summary>Judges a run.</summary>
    public static Judgement Judge(RunRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);

        var assertions = AssertionReview.Of(record);
        IReadOnlyList<AssertionOutcome> criteria = [.. record.Scenario.Criteria.Select(criterion => CriterionJudge.Judge(criterion, record))];
        var (verdict, reasons) = Decide(record, assertions, criteria);
        return new Judgement
        {
            Verdict = verdict,
            Reasons = reasons,
            Assertions = assertions,
            Criteria = criteria,
            Notes = [.. record.Gaps.Select(gap => string.Create(CultureInfo.InvariantCulture, $"{gap.Monitor} has no samples from {gap.From:HH:mm:ss} to {gap.To:HH:mm:ss}: {gap.Reason}"))],
        };
    }

    private static (Verdict Verdict, IReadOnlyList<string> Reasons) Decide(RunRecord record, IReadOnlyList<AssertionOutcome> assertions, IReadOnlyList<AssertionOutcome> criteria)
    {
        AssertionOutcome[] all = [.. assertions, .. criteria];
        var load = LoadReview.Of(record);
        string[] broken = [.. all.Where(outcome => outcome.Holds is false).Select(outcome => Line(outcome, "did not hold"))];
        string[] open = [.. all.Where(outcome => outcome.Holds is null).Select(outcome => Line(outcome, "could not be judged"))];
        string[] interference = [.. record.Interference.Select(line => $"somebody interfered: {line}")];

        if (record.Ending.Kind != EndingKind.Completed)
            return (Verdict.Aborted, [Ending(record.Ending), .. interference, .. load, .. broken]);

        if (interference.Length > 0)
            return (Verdict.Inconclusive, [.. interference, .. load, .. broken, .. open]);

        if (load.Count > 0)
        {
            return all.Any(outcome => outcome.Holds is false && FailsWithLessLoad(outcome))
                ? (Verdict.Failed, [.. broken, .. load, .. open])
                : (Verdict.Inconclusive, [.. load, .. broken, .. open]);
        }

        if (broken.Length > 0)
            return (Verdict.Failed, [.. broken, .. open]);

        if (open.Length > 0)
            return (Verdict.Inconclusive, open);

        return all.Length == 0
            ? (Verdict.Inconclusive, ["nothing was asserted: give the scenario an assert step or an entry under assertions"])
            : (Verdict.Passed, [Held(assertions.Count, criteria.Count)]);
    }

    // More load would not have undone these.
    private static bool FailsWithLessLoad(AssertionOutcome criterion) =>
        criterion.Metric is MetricNames.CallsDropped or MetricNames.CallsFailed or MetricNames.CallsRejected
        && criterion.Expected.StartsWith(Comparison.AtMost.Symbol(), StringComparison.Ordinal);

    private static string Line(AssertionOutcome outcome, string what) => $"{outcome.Title} {what}: {outcome.Reason ?? "no reason is recorded"}";

    private static string Ending(RunEnding ending) =>
        $"the run {(ending.Kind == EndingKind.Cancelled ? "was cancelled" : "broke")}: {ending.Reason ?? "no reason is recorded"}";

    private static string Held(int assertions, int criteria)
    {
        string[] parts = [.. new[] { Counted(assertions, "assertion", "assertions"), Counted(criteria, "criterion", "criteria") }.Where(part => part.Length > 0)];
        return $"{string.Join(" and ", parts)} held";
    }

    private static string Counted(int count, string one, string many) => count switch
    {
        0 => "",
        1 => $"1 {one}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{count} {many}"),
    };
}

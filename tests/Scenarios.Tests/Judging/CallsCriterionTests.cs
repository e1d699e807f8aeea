using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Steps;
using LoadPlatform.Scenarios.Judging;

namespace LoadPlatform.Scenarios.Tests.Judging;

public sealed class CallsCriterionTests
{
    /// <summary>Burst: what one full task refuses is no drop.</summary>
    [Fact]
    public void Judge_EveryFailureWasRejected_IsDecided() => Assert.True(Judge(0, Totals(failed: 2, rejected: 2)).Holds);

    [Fact]
    public void Judge_FailureThatWasNotRejected_MayBeADrop()
    {
        var outcome = Judge(0, Totals(failed: 3, rejected: 2));

        Assert.Null(outcome.Holds);
        Assert.Equal("1 failed calls were not explained: they may have been dropped", outcome.Reason);
        Assert.Equal(Verdict.Inconclusive, RunJudge.Judge(Run(0, Totals(failed: 3, rejected: 2))).Verdict);
    }

    [Fact]
    public void Judge_FailuresOfOneCohort_AreNotExplainedByAnothersRejections() =>
        Assert.Null(Judge(0, Totals(failed: 2, rejected: 0), Totals(failed: 2, rejected: 4)).Holds);

    [Fact]
    public void Judge_UnexplainedFailuresWithinTheLimit_IsDecided() => Assert.True(Judge(3, Totals(failed: 3, rejected: 2, dropped: 1)).Holds);

    [Fact]
    public void Judge_TooManyDropped_IsBrokenWhateverElseFailed() => Assert.False(Judge(0, Totals(failed: 3, rejected: 2, dropped: 1)).Holds);

    [Fact]
    public void Judge_CallsOpenAndFailuresUnexplained_SaysBoth()
    {
        var outcome = Judge(0, Totals(failed: 3, rejected: 2, current: 4));

        Assert.Null(outcome.Holds);
        Assert.Contains("4 calls were still up", outcome.Reason, StringComparison.Ordinal);
        Assert.Contains("1 failed calls were not explained", outcome.Reason, StringComparison.Ordinal);
    }

    /// <summary>The load generator's own scenario may take a hang-up for a success.</summary>
    [Fact]
    public void Judge_CallsThatEndedBeforeTheyWereToldTo_MayBeDropsAndAreNoLoad()
    {
        var run = Run(0, Totals(failed: 2, rejected: 2, early: 3));

        var judgement = RunJudge.Judge(run);

        Assert.Null(judgement.Criteria[0].Holds);
        Assert.Equal("3 calls ended before they were told to: they may have been dropped", judgement.Criteria[0].Reason);
        Assert.Equal(Verdict.Inconclusive, judgement.Verdict);
        Assert.Contains(judgement.Reasons, reason => reason.Contains("3 calls of cohort burst ended before they were told to", StringComparison.Ordinal));
        Assert.Equal(Verdict.Inconclusive, RunJudge.Judge(Run(3, Totals(failed: 2, rejected: 2, early: 3))).Verdict);
    }

    private static AssertionOutcome Judge(double most, params CallTotals[] totals) =>
        RunJudge.Judge(Run(most, totals)).Criteria[0];

    private static RunRecord Run(double most, params CallTotals[] totals) =>
        Given.Run(Given.Running(_ => 4), ("max_dropped_calls", most)) with { Cohorts = [.. totals.Select(Given.Cohort)] };

    private static CallTotals Totals(int failed, int rejected, int dropped = 0, int current = 0, int early = 0) => new()
    {
        At = Given.End, Placed = 12, Current = current, EndedEarly = early, Completed = 12 - failed - dropped - current - early, Failed = failed, Rejected = rejected, Dropped = dropped,
    };
}

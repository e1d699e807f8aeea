using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Steps;
using LoadPlatform.Contracts.Tasks;
using LoadPlatform.Scenarios.Judging;
using LoadPlatform.Scenarios.Model;

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

    [Theory]
    [InlineData(4, 0, "4 calls were up on tasks that stopped: they may have been lost without a word")]
    [InlineData(null, 0, "6 calls were up on tasks that stopped: they may have been lost without a word")]
    [InlineData(0, 0, null)]
    [InlineData(4, 4, null)]
    public void Judge_TaskCrashedWithCallsUp_MayHaveLostThem(int? sessions, int unexplained, string? reason)
    {
        var outcome = RunJudge.Judge(Crashed(sessions, Totals(failed: 2 + unexplained, rejected: 2), ("max_dropped_calls", unexplained))).Criteria[0];

        Assert.Equal((reason is null ? true : (bool?)null, reason), (outcome.Holds, outcome.Reason));
    }

    [Fact]
    public void Judge_TaskCrashedWithCallsUp_MayHaveCompletedFewer()
    {
        var criterion = new Criterion("completed", MetricNames.CallsCompleted, Aggregation.Last, Comparison.AtLeast, 10) { IsLong = true };

        Assert.Null(CriterionJudge.Judge(criterion, Crashed(4, Totals(failed: 2, rejected: 2))).Holds);
        Assert.True(CriterionJudge.Judge(criterion with { Value = 6 }, Crashed(4, Totals(failed: 2, rejected: 2))).Holds);
    }

    /// <summary>6 calls are up all the time; the task ends by itself at 5:00.</summary>
    private static RunRecord Crashed(int? sessions, CallTotals totals, params (string Key, double Value)[] criteria) =>
        Given.Run([.. Given.Running(_ => 4), .. Enumerable.Range(0, 60).Select(look => Given.Sample(MetricNames.CallsCurrent, look * 10, 6))], criteria) with
        {
            Cohorts = [Given.Cohort(totals)],
            Tasks = [new TaskTimeline { TaskId = "task-1", CreatedAt = Given.Start.AddHours(-1), StoppingAt = Given.Start.AddSeconds(300), StoppedAt = Given.Start.AddSeconds(302), StopCode = "EssentialContainerExited", StoppedReason = "Essential container in task exited" }],
            Distribution =
            [
                .. Enumerable.Range(0, 30).Select(look => new DistributionSnapshot
                {
                    At = Given.Start.AddSeconds(look * 10), Source = "test", Tasks = [new TaskSessions { TaskId = "task-1", ActiveSessions = sessions, HeartbeatAt = Given.Start }],
                }),
            ],
        };

    private static AssertionOutcome Judge(double most, params CallTotals[] totals) =>
        RunJudge.Judge(Run(most, totals)).Criteria[0];

    private static RunRecord Run(double most, params CallTotals[] totals) =>
        Given.Run(Given.Running(_ => 4), ("max_dropped_calls", most)) with { Cohorts = [.. totals.Select(Given.Cohort)] };

    private static CallTotals Totals(int failed, int rejected, int dropped = 0, int current = 0, int early = 0) => new()
    {
        At = Given.End, Placed = 12, Current = current, EndedEarly = early, Completed = 12 - failed - dropped - current - early, Failed = failed, Rejected = rejected, Dropped = dropped,
    };
}

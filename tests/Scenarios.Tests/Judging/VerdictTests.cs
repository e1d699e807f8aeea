using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Steps;
using LoadPlatform.Scenarios.Judging;
using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Tests.Judging;

/// <summary>What the verdict makes of severities, of runs that ended early, and of load that was not counted.</summary>
public sealed class VerdictTests
{
    private static readonly IReadOnlyList<MetricSample> ScalesOut = Given.Running(second => second >= 300 ? 4 : 1);
    private static readonly Criterion AtMostThree = new("no more than 3 tasks", MetricNames.RunningTaskCount, Aggregation.Max, Comparison.AtMost, 3) { IsLong = true };

    [Theory]
    [InlineData(CriterionSeverity.Fail, Verdict.Failed, "no more than 3 tasks did not hold: it was 4")]
    [InlineData(CriterionSeverity.Warn, Verdict.Passed, "1 assertion held")]
    [InlineData(CriterionSeverity.Evidence, Verdict.Inconclusive, "no more than 3 tasks was not seen: it was 4")]
    public void Judge_CriterionBroken_FollowsItsSeverity(CriterionSeverity severity, Verdict verdict, string reason)
    {
        var judgement = RunJudge.Judge(Run(AtMostThree with { Severity = severity }));

        Assert.Equal((verdict, reason), (judgement.Verdict, judgement.Reasons[0]));
        Assert.Equal(severity.ToString().ToLowerInvariant(), judgement.Criteria[0].Severity);
        Assert.Equal(severity == CriterionSeverity.Warn, judgement.Notes.Contains("warning: no more than 3 tasks did not hold: it was 4"));
    }

    [Fact]
    public void Judge_EvidenceHasNoData_IsInconclusiveThoughAnAssertionBroke()
    {
        var evidence = AtMostThree with { Severity = CriterionSeverity.Evidence, Metric = MetricNames.ActiveCount };

        var judgement = RunJudge.Judge(Run(evidence) with { Metrics = Given.Running(_ => 1) });

        Assert.Equal(Verdict.Inconclusive, judgement.Verdict);
        Assert.Equal("no more than 3 tasks was not seen: no sample of active_count during the run", judgement.Reasons[0]);
        Assert.Contains(judgement.Reasons, reason => reason.Contains("did not hold", StringComparison.Ordinal));
    }

    [Fact]
    public void Judge_NoDataAtAll_SaysWhyAsFarAsItIsOnRecord()
    {
        var gap = new SampleGap { From = Given.Start.AddSeconds(10), To = Given.Start.AddSeconds(600), Monitor = MonitorNames.Metrics, Reason = "ThrottlingException of CloudWatch" };

        var judgement = RunJudge.Judge(Run(AtMostThree with { Metric = MetricNames.ActiveCount }) with { Gaps = [gap] });

        Assert.Contains("no more than 3 tasks could not be judged: no sample of active_count during the run (a gap from 10:00:10 to 10:10:00: ThrottlingException of CloudWatch)", judgement.Reasons);
        Assert.Equal("ThrottlingException of CloudWatch", judgement.Criteria[0].Gaps[0].Reason);
    }

    [Fact]
    public void Judge_EvidenceMissingButCallsDropped_IsFailed()
    {
        var run = Run(AtMostThree with { Severity = CriterionSeverity.Evidence }, new Criterion("max_dropped_calls", MetricNames.CallsDropped, Aggregation.Sum, Comparison.AtMost, 0));

        Assert.Equal(Verdict.Failed, RunJudge.Judge(run with { Cohorts = [Given.Cohort(Given.Totals(dropped: 1))] }).Verdict);
    }

    [Fact]
    public void Judge_OnlyWarnings_AssertNothing()
    {
        var run = Run(AtMostThree with { Severity = CriterionSeverity.Warn });

        Assert.Contains("nothing was asserted", RunJudge.Judge(run with { Scenario = run.Scenario with { Steps = [run.Scenario.Steps[0]] } }).Reasons[0]);
    }

    [Fact]
    public void Judge_StoppedByABrokenCriterion_IsFailedWithoutTheStepsThatFollowed()
    {
        var run = Run(AtMostThree with { Stop = true });

        var judgement = RunJudge.Judge(run with { Steps = [.. run.Steps.Take(2)] });

        Assert.Equal(Verdict.Failed, judgement.Verdict);
        Assert.Equal(["no more than 3 tasks did not hold: it was 4"], judgement.Reasons);
    }

    [Fact]
    public void Judge_StoppedWhileCallsWerePlaced_DoesNotMissThem()
    {
        var run = Run(AtMostThree with { Stop = true });
        var slow = run with
        {
            Scenario = run.Scenario with { Steps = [new PlaceCallsStep(12, 1, 60_000), .. run.Scenario.Steps.Skip(1)] },
            Cohorts = [Given.Cohort(Given.Totals(placed: 6))],
        };

        Assert.Equal(Verdict.Failed, RunJudge.Judge(slow).Verdict);
        Assert.Equal(Verdict.Inconclusive, RunJudge.Judge(run with { Cohorts = slow.Cohorts }).Verdict);
    }

    [Fact]
    public void Judge_StoppedButTheStoredSeriesShowsNoReason_IsInconclusive()
    {
        var run = Run(AtMostThree with { Stop = true, Value = 4 });

        var judgement = RunJudge.Judge(run with { Steps = [.. run.Steps.Take(2)] });

        Assert.Equal(Verdict.Inconclusive, judgement.Verdict);
        Assert.Equal("step 3 (end all calls) was never played", judgement.Reasons[0]);
    }

    [Theory]
    [InlineData(4, Verdict.Passed)]
    [InlineData(3, Verdict.Failed)]
    public void Judge_FailLimit_IsOfFailedAndDroppedCalls(int limit, Verdict expected)
    {
        var run = Run();
        run = run with
        {
            Scenario = run.Scenario with { Steps = [new PlaceCallsStep(12, 12) { FailLimit = limit }, .. run.Scenario.Steps.Skip(1)] },
            Cohorts = [Given.Cohort(Given.Totals(rejected: 3, dropped: 1))],
        };

        Assert.Equal(expected, RunJudge.Judge(run).Verdict);
    }

    [Fact]
    public void Judge_FailLimitExceeded_IsFailedWithoutTheStepsThatFollowed()
    {
        var run = Run();
        run = run with
        {
            Scenario = run.Scenario with { Steps = [new PlaceCallsStep(12, 1, 120_000) { FailLimit = 0 }, .. run.Scenario.Steps.Skip(1)] },
            Steps = [run.Steps[0]],
            Cohorts = [Given.Cohort(Given.Totals(placed: 5, rejected: 1))],
        };

        var judgement = RunJudge.Judge(run);

        Assert.Equal(Verdict.Failed, judgement.Verdict);
        Assert.Equal("1 calls of step 1 (place 12 calls at 1 per 120 s) failed, more than its limit of 0", judgement.Reasons[0]);
    }

    [Fact]
    public void Judge_WaitedInVain_IsInconclusiveAndNamesTheStepOnly()
    {
        var run = Run();
        var wait = new WaitUntilStep(MetricNames.RunningTaskCount, Comparison.AtLeast, 9, 60);
        run = run with
        {
            Scenario = run.Scenario with { Steps = [run.Scenario.Steps[0], wait, Given.FourTasks, new EndAllCallsStep()] },
            Steps = [run.Steps[0], new StepRecord { Index = 1, Action = StepActions.WaitUntil, Title = wait.Title, StartedAt = Given.Start, EndedAt = Given.Start.AddSeconds(60), Succeeded = false, Detail = "it was 4" }],
        };

        var judgement = RunJudge.Judge(run);

        Assert.Equal(Verdict.Inconclusive, judgement.Verdict);
        Assert.Equal("what step 2 (wait until running_task_count >= 9, at most 60 s) waited for did not come: it was 4", judgement.Reasons[0]);
        Assert.DoesNotContain(judgement.Reasons, reason => reason.Contains("were never played", StringComparison.Ordinal));
    }

    [Fact]
    public void Judge_SeveralStepsNotPlayed_AreOneReason()
    {
        var run = Run();

        Assert.Equal("2 steps were never played, the first is step 2 (running_task_count >= 4 within 300 s)", RunJudge.Judge(run with { Steps = [run.Steps[0]] }).Reasons[0]);
    }

    [Theory]
    [InlineData(12, 12, 0, Verdict.Passed)]
    [InlineData(12, 11, 3, Verdict.Inconclusive)]
    [InlineData(12, 11, 2, Verdict.Passed)]
    [InlineData(10, 12, 9, Verdict.Passed)]
    public void Judge_CallsThatTheServiceDoesNotCount_AreAReasonWhereTheyLast(int calls, int sessions, int minutes, Verdict expected)
    {
        MetricSample[] counts =
        [
            .. Enumerable.Range(0, 21).Select(poll => Given.Sample(MetricNames.CallsCurrent, poll * 30, poll == 0 ? 0 : calls)),
            .. Enumerable.Range(0, 10).Select(minute => Given.Sample(MetricNames.ActiveCount, minute * 60, minute is >= 3 && minute < 3 + minutes ? sessions : calls)),
        ];

        var judgement = RunJudge.Judge(Run() with { Metrics = [.. ScalesOut, .. counts] });

        Assert.Equal(expected, judgement.Verdict);
        if (expected == Verdict.Inconclusive)
            Assert.Equal("calls were up that the service did not count: 12 calls against its 11 sessions at 10:03:00, and fewer sessions than calls from 10:03:00 to 10:06:00", judgement.Reasons[0]);
    }

    /// <summary>Calls come and go faster than the service counts, and its counts come late: nothing is wrong.</summary>
    [Fact]
    public void Judge_CallsThatComeAndGo_AreNotHeldAgainstTheService()
    {
        MetricSample[] counts =
        [
            .. Enumerable.Range(0, 21).Select(poll => Given.Sample(MetricNames.CallsCurrent, poll * 30, poll % 6 < 4 ? 12 : 0)),
            .. Enumerable.Range(0, 10).Select(minute => Given.Sample(MetricNames.ActiveCount, minute * 60, minute % 3 == 0 ? 0 : 12)),
        ];

        Assert.Equal(Verdict.Passed, RunJudge.Judge(Run() with { Metrics = [.. ScalesOut, .. counts] }).Verdict);
    }

    private static RunRecord Run(params Criterion[] criteria)
    {
        var run = Given.Run(ScalesOut);
        return run with { Scenario = run.Scenario with { Criteria = criteria } };
    }
}

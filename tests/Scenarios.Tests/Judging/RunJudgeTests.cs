using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.Scenarios.Judging;

namespace LoadPlatform.Scenarios.Tests.Judging;

public sealed class RunJudgeTests
{
    private static readonly IReadOnlyList<MetricSample> ScalesOut = Given.Running(second => second >= 300 ? 4 : 1);
    private static readonly IReadOnlyList<MetricSample> StaysSmall = Given.Running(_ => 1);

    [Fact]
    public void Judge_EverythingHolds_IsPassed()
    {
        var judgement = RunJudge.Judge(Given.Run([.. ScalesOut, .. Given.Latency(900)], ("max_dropped_calls", 0), ("max_e2e_latency_p95_ms", 3000)));

        Assert.Equal(Verdict.Passed, judgement.Verdict);
        Assert.Equal(["1 assertion and 2 criteria held"], judgement.Reasons);
    }

    [Fact]
    public void Judge_AssertionBroken_IsFailedAndSaysExpectedAndActual()
    {
        var judgement = RunJudge.Judge(Given.Run(StaysSmall));

        Assert.Equal(Verdict.Failed, judgement.Verdict);
        Assert.Contains("running_task_count >= 4 within 300 s did not hold: it was 1", judgement.Reasons[0]);
    }

    [Fact]
    public void Judge_LiveSaidBrokenButLateDataShowIt_IsPassed()
    {
        var run = Given.Run(StaysSmall) with { Metrics = ScalesOut };

        Assert.Equal(Verdict.Passed, RunJudge.Judge(run).Verdict);
    }

    [Fact]
    public void Judge_LiveSaidHoldsButStoredHasNothing_IsInconclusive()
    {
        var run = Given.Run(ScalesOut) with { Metrics = [] };

        var judgement = RunJudge.Judge(run);

        Assert.Equal(Verdict.Inconclusive, judgement.Verdict);
        Assert.Contains("the live check saw it hold, but the stored series does not show it", judgement.Reasons[0]);
    }

    [Fact]
    public void Judge_LiveSaidHoldsButStoredIsBroken_IsFailed() =>
        Assert.Equal(Verdict.Failed, RunJudge.Judge(Given.Run(ScalesOut) with { Metrics = StaysSmall }).Verdict);

    [Fact]
    public void Judge_GapMayHideThatItHeld_IsInconclusive()
    {
        var run = Given.Run(Given.Running(_ => 1, second => second is < 200 or > 300)) with { Gaps = [Gap(190, 310)] };

        Assert.Equal(Verdict.Inconclusive, RunJudge.Judge(run).Verdict);
    }

    [Fact]
    public void Judge_GapAfterItHeld_PassesAndIsNoted()
    {
        var run = Given.Run(Given.Running(second => second >= 150 ? 4 : 1, second => second is < 200 or > 300)) with { Gaps = [Gap(190, 310)] };

        var judgement = RunJudge.Judge(run);

        Assert.Equal(Verdict.Passed, judgement.Verdict);
        Assert.Contains("Redis restarted", Assert.Single(judgement.Notes));
    }

    [Fact]
    public void Judge_Interference_IsInconclusiveThoughAnAssertionBroke()
    {
        var run = Given.Run(StaysSmall) with { Interference = ["desired count 1 -> 3 without a scaling activity"] };

        var judgement = RunJudge.Judge(run);

        Assert.Equal(Verdict.Inconclusive, judgement.Verdict);
        Assert.Contains("desired count 1 -> 3", judgement.Reasons[0]);
        Assert.Contains(judgement.Reasons, reason => reason.Contains("did not hold"));
    }

    [Fact]
    public void Judge_LoadNotPlaced_IsInconclusiveThoughAnAssertionBroke()
    {
        var run = Given.Run(StaysSmall) with { Cohorts = [Given.Cohort(Given.Totals(placed: 9))] };

        var judgement = RunJudge.Judge(run);

        Assert.Equal(Verdict.Inconclusive, judgement.Verdict);
        Assert.Contains("did not place the load: 9 of 12", judgement.Reasons[0]);
    }

    [Fact]
    public void Judge_LoadNotPlacedButCallsDropped_IsFailed()
    {
        var run = Given.Run(ScalesOut, ("max_dropped_calls", 0)) with { Cohorts = [Given.Cohort(Given.Totals(placed: 11, dropped: 1))] };

        Assert.Equal(Verdict.Failed, RunJudge.Judge(run).Verdict);
    }

    [Fact]
    public void Judge_CountsNeverRead_IsInconclusive() =>
        Assert.Equal(Verdict.Inconclusive, RunJudge.Judge(Given.Run(ScalesOut, ("max_dropped_calls", 0)) with { Cohorts = [Given.Cohort(null)] }).Verdict);

    [Fact]
    public void Judge_NoRecordOfTheCalls_IsInconclusive() =>
        Assert.Equal(Verdict.Inconclusive, RunJudge.Judge(Given.Run(ScalesOut) with { Cohorts = [] }).Verdict);

    [Fact]
    public void Judge_CallsStillUpAtTheLastCount_CanNotSayThatNoneDropped() =>
        Assert.Equal(Verdict.Inconclusive, RunJudge.Judge(Given.Run(ScalesOut, ("max_dropped_calls", 0)) with { Cohorts = [Given.Cohort(Given.Totals(current: 3))] }).Verdict);

    [Fact]
    public void Judge_LatencyOfMinutesOnly_IsInconclusive()
    {
        var run = Given.Run([.. ScalesOut, Given.Sample(MetricNames.LatencyP95, 60, 900), Given.Sample(MetricNames.LatencyP95, 120, 900)], ("max_e2e_latency_p95_ms", 3000));

        Assert.Equal(Verdict.Inconclusive, RunJudge.Judge(run).Verdict);
    }

    [Fact]
    public void Judge_LatencyTooHigh_IsFailed() =>
        Assert.Equal(Verdict.Failed, RunJudge.Judge(Given.Run([.. ScalesOut, .. Given.Latency(3001)], ("max_e2e_latency_p95_ms", 3000))).Verdict);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(4, 9)]
    [InlineData(2, 5)]
    public void Judge_LatencyOfAFewMinutesOnly_IsInconclusive(int first, int last)
    {
        var judgement = RunJudge.Judge(Given.Run([.. ScalesOut, .. Given.Latency(900, minute => minute >= first && minute <= last)], ("max_e2e_latency_p95_ms", 3000)));

        Assert.Equal(Verdict.Inconclusive, judgement.Verdict);
        Assert.Contains("no minute of e2e_latency_p95 from", judgement.Reasons[0]);
    }

    [Fact]
    public void Judge_LatencySilentWhileNoCallWasUp_IsPassed()
    {
        MetricSample[] calls = [.. Enumerable.Range(0, 21).Select(poll => Given.Sample(MetricNames.CallsCurrent, poll * 30, poll * 30 is < 200 ? 12 : 0))];

        Assert.Equal(Verdict.Passed, RunJudge.Judge(Given.Run([.. ScalesOut, .. calls, .. Given.Latency(900, minute => minute <= 3)], ("max_e2e_latency_p95_ms", 3000))).Verdict);
    }

    [Fact]
    public void Judge_LatencySilentWhileCallsWereNotCounted_IsInconclusive()
    {
        MetricSample[] calls = [Given.Sample(MetricNames.CallsCurrent, 0, 12), Given.Sample(MetricNames.CallsCurrent, 200, 12)];

        Assert.Equal(Verdict.Inconclusive, RunJudge.Judge(Given.Run([.. ScalesOut, .. calls, .. Given.Latency(900, minute => minute <= 3)], ("max_e2e_latency_p95_ms", 3000))).Verdict);
    }

    [Fact]
    public void Judge_StepCouldNotBeDone_IsInconclusive()
    {
        var run = Given.Run(ScalesOut);
        run = run with { Steps = [run.Steps[0] with { Succeeded = false, Detail = "SSM: the instance is not reachable" }, .. run.Steps.Skip(1)] };

        Assert.Contains("SSM: the instance is not reachable", RunJudge.Judge(run).Reasons[0]);
        Assert.Equal(Verdict.Inconclusive, RunJudge.Judge(run).Verdict);
    }

    [Fact]
    public void Judge_StepsLeftOutAfterABrokenAssertion_IsFailed()
    {
        var run = Given.Run(StaysSmall);

        Assert.Equal(Verdict.Failed, RunJudge.Judge(run with { Steps = [.. run.Steps.Take(2)] }).Verdict);
    }

    [Theory]
    [InlineData(EndingKind.Cancelled, "the run was cancelled: an operator")]
    [InlineData(EndingKind.Failed, "the run broke: an operator")]
    public void Judge_NotPlayedToTheEnd_IsAborted(EndingKind kind, string reason)
    {
        var judgement = RunJudge.Judge(Given.Run(StaysSmall) with { Ending = new RunEnding(kind, "an operator") });

        Assert.Equal(Verdict.Aborted, judgement.Verdict);
        Assert.Equal(reason, judgement.Reasons[0]);
    }

    [Fact]
    public void Judge_NothingAsserted_IsInconclusive()
    {
        var run = Given.Run(ScalesOut);

        var judgement = RunJudge.Judge(run with { Scenario = run.Scenario with { Steps = [run.Scenario.Steps[0]] } });

        Assert.Equal(Verdict.Inconclusive, judgement.Verdict);
        Assert.Contains("nothing was asserted", judgement.Reasons[0]);
    }

    [Theory]
    [InlineData(4, Verdict.Passed)]
    [InlineData(3, Verdict.Failed)]
    public void Judge_MaximumOfASeries_IsJudgedOnItsGreatestValue(int most, Verdict expected) =>
        Assert.Equal(expected, RunJudge.Judge(Given.Run(ScalesOut, ("max_running_task_count", most))).Verdict);

    [Fact]
    public void Judge_MaximumWithAStretchInTheDark_IsInconclusive()
    {
        var run = Given.Run(Given.Running(second => second >= 300 ? 4 : 1, second => second is < 400 or > 500), ("max_running_task_count", 4));

        Assert.Contains("no sample of running_task_count from", RunJudge.Judge(run).Reasons[0]);
        Assert.Equal(Verdict.Inconclusive, RunJudge.Judge(run).Verdict);
    }

    private static SampleGap Gap(int from, int to) =>
        new() { From = Given.Start.AddSeconds(from), To = Given.Start.AddSeconds(to), Monitor = MonitorNames.Metrics, Reason = "Redis restarted" };
}

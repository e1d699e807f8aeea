using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Tasks;
using LoadPlatform.Scenarios.Judging;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading;
using LoadPlatform.Scenarios.Tests.Timeline;

namespace LoadPlatform.Scenarios.Tests.Judging;

/// <summary>Runs that look as if they had passed, each with one thing that spoils it. None may pass.</summary>
public sealed class WrongPassTests
{
    private static readonly IReadOnlyList<MetricSample> ScalesOut = Given.Running(second => second >= 300 ? 4 : 1);
    private static readonly Criterion AtMostFour = new("at most 4 tasks", MetricNames.RunningTaskCount, Aggregation.Max, Comparison.AtMost, 4) { IsLong = true };

    [Fact]
    public void Judge_NothingSpoilsIt_IsPassed() => Assert.Equal(Verdict.Passed, RunJudge.Judge(Run()).Verdict);

    [Fact]
    public void Judge_NoSampleAtAll_IsInconclusive() => AssertInconclusive(Run() with { Metrics = [] }, "the live check saw it hold, but the stored series does not show it");

    [Fact]
    public void Judge_SeriesStopsHalfWay_IsInconclusive() =>
        AssertInconclusive(Run() with { Metrics = [.. ScalesOut.Where(sample => sample.At < Given.Start.AddSeconds(350))] }, "at most 4 tasks could not be judged: no sample of running_task_count from 10:06:10 to 10:10:00");

    [Fact]
    public void Judge_GapExactlyAroundTheAssertion_IsInconclusive()
    {
        var run = Run() with { Metrics = [.. ScalesOut.Where(sample => sample.At < Given.AssertFrom || sample.At > Given.AssertFrom.AddSeconds(300))] };
        var gap = new SampleGap { From = Given.AssertFrom.AddSeconds(-10), To = Given.AssertFrom.AddSeconds(310), Monitor = MonitorNames.Metrics, Reason = "Redis restarted" };

        AssertInconclusive(run with { Gaps = [gap] }, "Redis restarted");
    }

    [Fact]
    public void Judge_WindowOfAStepThatNeverRan_IsInconclusive()
    {
        var run = Run(AtMostFour with { Window = new CriterionWindow(1, 1) });

        AssertInconclusive(run with { Steps = [run.Steps[0], run.Steps[2]] }, "step 2 (running_task_count >= 4 within 300 s) was never played");
    }

    /// <summary>After an assertion that broke live the scenario goes on: where it did not, late data that show it held do not make it whole.</summary>
    [Fact]
    public void Judge_LateDataMendTheAssertionButTheRestWasNotPlayed_IsInconclusive()
    {
        var run = Given.Run(Given.Running(_ => 1));

        AssertInconclusive(run with { Metrics = ScalesOut, Steps = [.. run.Steps.Take(2)] }, "step 3 (end all calls) was never played");
    }

    [Fact]
    public void Judge_WaitWasNotSatisfied_IsInconclusive()
    {
        var run = Run();
        Scenario scenario = run.Scenario with { Steps = [run.Scenario.Steps[0], run.Scenario.Steps[1], new WaitUntilStep(MetricNames.ActiveCount, Comparison.AtMost, 0, 60)] };

        AssertInconclusive(run with { Scenario = scenario, Steps = [run.Steps[0], run.Steps[1], run.Steps[2] with { Action = StepActions.WaitUntil, Succeeded = false, Detail = "it was 12" }] }, "waited for did not come: it was 12");
    }

    [Fact]
    public void Judge_CallsThatNoCountHas_CanNotSayThatNoneDropped()
    {
        var lost = Given.Totals() with { Completed = 5 };

        var judgement = RunJudge.Judge(Given.Run(ScalesOut, ("max_dropped_calls", 0)) with { Cohorts = [Given.Cohort(lost)] });

        Assert.Equal(Verdict.Inconclusive, judgement.Verdict);
        Assert.Contains("max_dropped_calls: 0 could not be judged: 5 placed calls are in no count", judgement.Reasons);
    }

    [Fact]
    public void Judge_ServiceNobodyWatched_IsInconclusiveThoughAllCallsWentWell()
    {
        var run = Given.Run([], ("max_dropped_calls", 0));
        run = run with { Scenario = run.Scenario with { Steps = [run.Scenario.Steps[0]] }, Steps = [run.Steps[0]] };

        AssertInconclusive(run, "the target's service was not watched during the run: interference can not be excluded");
        Assert.Equal(Verdict.Passed, RunJudge.Judge(run with { Metrics = ScalesOut }).Verdict);
    }

    /// <summary>DescribeServices failed from 0:20 on; the running count was filled in from the tasks.</summary>
    [Theory]
    [InlineData(20, false)]
    [InlineData(590, false)]
    [InlineData(603, true)]
    public void Judge_ServiceNotWatchedToTheEnd_IsInconclusive(int lastLook, bool isWatched)
    {
        var run = Run() with { Metrics = [.. ScalesOut.Where(sample => sample.Metric != MetricNames.DesiredCount), .. new[] { 0, 10, lastLook }.Select(second => Given.Sample(MetricNames.DesiredCount, second, 4))] };

        if (isWatched)
            Assert.Equal(Verdict.Passed, RunJudge.Judge(run).Verdict);
        else
            AssertInconclusive(run, "the target's service was not watched to the end, last at");
    }

    [Theory]
    [InlineData(null, "the users of step 1 (swarm 20 Locust users at 2 per s) were never counted")]
    [InlineData(15, "the load generator did not place the load: at most 15 of 20 users of step 1 (swarm 20 Locust users at 2 per s)")]
    [InlineData(20, null)]
    public void Judge_SwarmThatDidNotComeUp_IsInconclusive(int? users, string? reason)
    {
        var run = Run();
        MetricSample[] counted = users is { } count ? [.. Enumerable.Range(1, 50).Select(poll => Given.Sample(MetricNames.LocustUsers, poll * 10, count))] : [];
        run = run with
        {
            Scenario = run.Scenario with { Steps = [new SwarmStep(20, 2), .. run.Scenario.Steps.Skip(1)] },
            Steps = [run.Steps[0] with { Action = StepActions.Swarm }, .. run.Steps.Skip(1)],
            Cohorts = [],
            Metrics = [.. ScalesOut, .. counted],
        };

        if (reason is null)
            Assert.Equal(Verdict.Passed, RunJudge.Judge(run).Verdict);
        else
            AssertInconclusive(run, reason);
    }

    [Fact]
    public void Judge_DesiredCountChangedBetweenTheBaselineAndTheFirstLook_IsInterference()
    {
        MetricSample[] desired = [Given.Sample(MetricNames.DesiredCount, -3, 1), .. Enumerable.Range(0, 60).Select(poll => Given.Sample(MetricNames.DesiredCount, 7 + (poll * 10), 3))];

        AssertInconclusive(Run() with { Metrics = [.. ScalesOut, .. desired] }, "somebody interfered: the desired count went from 1 to 3");
    }

    /// <summary>A deployment, or AZ rebalancing, starts a task before it stops one: the run may be over by then.</summary>
    [Fact]
    public void Judge_TaskBeyondTheDesiredCount_IsInterference()
    {
        var record = ScalingStory.Record;

        AssertInconclusive(record with { Tasks = [.. record.Tasks, ScalingStory.Task(9, 600)] }, "task task-9 was created at 10:10:00 as number 5 of 4 desired");
    }

    /// <summary>Nobody saw the desired count from 5:00 to 15:00: the one before and the scaling activities say what it was.</summary>
    [Theory]
    [InlineData(300, 900)]
    [InlineData(300, 1200)]
    public void Judge_TaskBeyondTheDesiredCountThatWasNotSeenThen_IsInterference(int from, int to)
    {
        var record = ScalingStory.Record with { Metrics = [.. ScalingStory.Record.Metrics.Where(sample => sample.Metric != MetricNames.DesiredCount || sample.At <= ScalingStory.At(from) || sample.At >= ScalingStory.At(to))] };

        Assert.DoesNotContain(RunJudge.Judge(record).Interference, line => line.Contains("was created", StringComparison.Ordinal));
        AssertInconclusive(record with { Tasks = [.. record.Tasks, ScalingStory.Task(9, 600)] }, "task task-9 was created at 10:10:00 as number 5 of 4 desired");
    }

    /// <summary>The hole hides the scale-out itself: its activity says what was ordered.</summary>
    [Fact]
    public void Judge_ScaleOutWhileNobodySawTheDesiredCount_IsNoInterference()
    {
        var record = ScalingStory.Record with { Metrics = [.. ScalingStory.Record.Metrics.Where(sample => sample.Metric != MetricNames.DesiredCount || sample.At <= ScalingStory.At(100) || sample.At >= ScalingStory.At(600))] };

        Assert.Empty(RunJudge.Judge(record).Interference);
    }

    [Fact]
    public void Judge_TaskThatReplacesACrashedOne_IsNoInterference()
    {
        var record = ScalingStory.Record;
        TaskTimeline[] tasks = [.. record.Tasks.Where(task => task.TaskId != "task-2"), ScalingStory.Task(2, 252, stopping: 590, "EssentialContainerExited", "Essential container in task exited"), ScalingStory.Task(9, 600)];

        Assert.DoesNotContain(RunJudge.Judge(record with { Tasks = tasks }).Reasons, reason => reason.Contains("interfered", StringComparison.Ordinal));
    }

    [Fact]
    public void Judge_TaskStoppedForAReasonNobodyKnows_IsInterference()
    {
        var record = ScalingStory.Record;
        var stopped = ScalingStory.Task(2, 252, stopping: 700) with { StopCode = null, StoppedReason = null };

        AssertInconclusive(record with { Tasks = [.. record.Tasks.Where(task => task.TaskId != "task-2"), stopped] }, "nobody can say who stopped task task-2");
    }

    [Fact]
    public void Judge_TasksOfTwoDefinitionsAndNoConfigurationRead_IsInterference()
    {
        TaskTimeline[] tasks = [.. ScalingStory.Record.Tasks.Select(task => task.TaskId == "task-3" ? task with { TaskDefinition = "voice-agent:8" } : task)];

        AssertInconclusive(ScalingStory.Record with { Tasks = tasks, Scaling = null }, "tasks of another task definition ran: voice-agent:8");
    }

    [Fact]
    public void Judge_BaselineRunWasCutShort_CanNotBeComparedWith()
    {
        var run = Run(AtMostFour with { IsRelative = true, Value = 10 });

        AssertInconclusive(run with { Baseline = Run() with { Ending = new RunEnding(EndingKind.Cancelled) } }, "the baseline run was not played to its end");
        Assert.Equal(Verdict.Passed, RunJudge.Judge(run with { Baseline = Run() }).Verdict);
    }

    [Fact]
    public void Judge_BaselineRunOfAnotherScenario_CanNotBeComparedWith()
    {
        var (run, baseline) = (Run(AtMostFour with { IsRelative = true, Value = 10 }), Run());

        AssertInconclusive(run with { Baseline = baseline with { Scenario = baseline.Scenario with { Name = "other" } } }, "the baseline run can not be compared with: it played other, not test");
    }

    [Fact]
    public void Judge_BaselineRunHasOtherStepsInTheWindow_CanNotBeComparedWith()
    {
        var baseline = Run();
        baseline = baseline with { Scenario = baseline.Scenario with { Steps = [.. baseline.Scenario.Steps.Take(2), new WaitStep(60)] } };
        var criterion = AtMostFour with { IsRelative = true, Value = 10 };

        AssertInconclusive(Run(criterion) with { Baseline = baseline }, "the baseline run can not be compared with: its steps are others");
        Assert.Equal(Verdict.Passed, RunJudge.Judge(Run(criterion with { Window = new CriterionWindow(0, 1) }) with { Baseline = baseline }).Verdict);
    }

    /// <summary>ECS starts the replacement of an unhealthy task before it stops that one.</summary>
    [Theory]
    [InlineData("Task failed ELB health checks in (target-group arn:…)", 590, 0)]
    [InlineData("Task failed ELB health checks in (target-group arn:…)", 610, 1)]
    public void Judge_TaskThatReplacesAnUnhealthyOne_IsNoInterference(string reason, int afterSeconds, int found)
    {
        var record = ScalingStory.Record;
        TaskTimeline[] tasks = [.. record.Tasks.Where(task => task.TaskId != "task-2"), ScalingStory.Task(2, 252, stopping: 400 + afterSeconds, "ServiceSchedulerInitiated", reason), ScalingStory.Task(9, 400)];

        Assert.Equal(found, RunJudge.Judge(record with { Tasks = tasks }).Reasons.Count(line => line.Contains("task task-9 was created", StringComparison.Ordinal)));
    }

    /// <summary>SIPp died after it had placed its calls: their sessions linger, and the policy scales out for them.</summary>
    [Fact]
    public void Judge_LoadDiedAndOnlyTasksAreAsserted_IsInconclusive() =>
        AssertInconclusive(Run() with { Cohorts = [Given.Cohort(Given.Totals(current: 10))] }, "the load generator did not end 10 calls of cohort burst as planned: what became of them is not known");

    [Fact]
    public void Judge_CallsInNoCountAndOnlyTasksAreAsserted_IsInconclusive() =>
        AssertInconclusive(Run() with { Cohorts = [Given.Cohort(Given.Totals() with { Completed = 7 })] }, "the load generator did not end 3 calls of cohort burst as planned");

    [Fact]
    public void Judge_EveryCallWasRejected_IsNoLoad()
    {
        var rejected = Given.Run(ScalesOut, ("max_dropped_calls", 0)) with { Cohorts = [Given.Cohort(Given.Totals(rejected: 12))] };

        AssertInconclusive(rejected, "none of the 12 calls connected: there was no load");
        Assert.Equal(Verdict.Failed, RunJudge.Judge(rejected with { Scenario = rejected.Scenario with { Criteria = [CriterionKeys.Create("max_failed_calls", 0)] } }).Verdict);
    }

    [Fact]
    public void Judge_EveryCallConnectedAndEndedEarly_IsNotSaidToHaveNotConnected() =>
        Assert.DoesNotContain(RunJudge.Judge(Run() with { Cohorts = [Given.Cohort(Given.Totals() with { Completed = 0, EndedEarly = 12 })] }).Reasons, reason => reason.Contains("connected", StringComparison.Ordinal));

    [Fact]
    public void Judge_EveryCallWasRejectedAsTheScenarioWants_IsPassed() =>
        Assert.Equal(Verdict.Passed, RunJudge.Judge(Given.Run(ScalesOut, ("min_rejected_calls", 12)) with { Cohorts = [Given.Cohort(Given.Totals(rejected: 12))] }).Verdict);

    /// <summary>The step in which it ended is recorded as played: only the engine's own word says that it was not.</summary>
    [Fact]
    public void Judge_CutShortInTheLastStepAndJudgedWithoutTheStop_IsInconclusive()
    {
        var run = Run(AtMostFour with { Stop = true, Value = 3 }) with { CutShort = "The scenario ends early: at most 3 tasks" };

        Assert.Equal(Verdict.Failed, RunJudge.Judge(run).Verdict);
        AssertInconclusive(run with { Scenario = run.Scenario with { Criteria = [AtMostFour] } }, "the scenario was cut short, and nothing that is judged here is a reason for that: The scenario ends early: at most 3 tasks");
    }

    [Theory]
    [InlineData("interference", "an operator was there")]
    [InlineData("load", "the load generator did not place the load: 6 of 12 calls of cohort burst")]
    [InlineData("failed", "running_task_count >= 4 within 300 s did not hold")]
    [InlineData("parameter", "its steps are others")]
    public void Judge_BaselineRunIsNoMeasure_CanNotBeComparedWith(string spoilt, string reason)
    {
        var baseline = Run();
        baseline = spoilt switch
        {
            "interference" => baseline with { Interference = ["an operator was there"] },
            "load" => baseline with { Cohorts = [Given.Cohort(Given.Totals(placed: 6))] },
            "failed" => baseline with { Metrics = Given.Running(_ => 1) },
            _ => baseline with { Scenario = baseline.Scenario with { Steps = [new PlaceCallsStep(500, 12), .. baseline.Scenario.Steps.Skip(1)] }, Cohorts = [Given.Cohort(Given.Totals(placed: 500)) with { Planned = 500 }] },
        };

        AssertInconclusive(Run(AtMostFour with { IsRelative = true, Value = 10 }) with { Baseline = baseline }, $"the baseline run can not be compared with: {reason}");
    }

    private static void AssertInconclusive(RunRecord run, string reason)
    {
        var judgement = RunJudge.Judge(run);

        Assert.Equal(Verdict.Inconclusive, judgement.Verdict);
        Assert.Contains(reason, judgement.Reasons[0], StringComparison.Ordinal);
    }

    private static RunRecord Run(params Criterion[] criteria)
    {
        var run = Given.Run(ScalesOut);
        return run with { Scenario = run.Scenario with { Criteria = criteria.Length > 0 ? criteria : [AtMostFour] } };
    }
}

using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Scaling;
using LoadPlatform.Contracts.Steps;
using LoadPlatform.Contracts.Tasks;
using LoadPlatform.Scenarios.Judging;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Series;

namespace LoadPlatform.Scenarios.Tests.Judging;

/// <summary>12 calls are placed at 0:00, of which 2 are rejected; task-1 stops at 5:00. The load generator holds what it does not know to be lost.</summary>
public sealed class SilentLossesTests
{
    private static readonly Criterion MostDropped = new("max_dropped_calls", MetricNames.CallsDropped, Aggregation.Sum, Comparison.AtMost, 0) { IsLong = true };
    private static readonly Criterion LeastCompleted = new("completed", MetricNames.CallsCompleted, Aggregation.Last, Comparison.AtLeast, 10) { IsLong = true };

    [Theory]
    [InlineData(4, "4 calls were up on tasks that stopped: they may have been lost without a word")]
    [InlineData(null, "10 calls were up on tasks that stopped: they may have been lost without a word")]
    [InlineData(0, null)]
    public void Judge_TaskCrashedWithCallsUp_MayHaveLostThem(int? sessions, string? reason)
    {
        var outcome = CriterionJudge.Judge(MostDropped, Crashed(sessions));

        Assert.Equal((reason is null ? true : (bool?)null, reason), (outcome.Holds, outcome.Reason));
    }

    [Fact]
    public void Judge_TaskCrashedWithCallsUp_MayHaveCompletedFewer()
    {
        Assert.Null(CriterionJudge.Judge(LeastCompleted, Crashed(4)).Holds);
        Assert.True(CriterionJudge.Judge(LeastCompleted with { Value = 6 }, Crashed(4)).Holds);
    }

    /// <summary>A scale-in that kills a busy task: protection and drain did not work.</summary>
    [Fact]
    public void Judge_ScaledInTaskHadCallsThatNeverEnded_MayHaveLostThem() => Assert.Null(CriterionJudge.Judge(MostDropped, ScaledIn(Crashed(3))).Holds);

    [Fact]
    public void Judge_ScaledInTaskWasIdle_LostNothing() => Assert.True(CriterionJudge.Judge(MostDropped, ScaledIn(Crashed(0))).Holds);

    /// <summary>Calls ended at 5:10, before the task had stopped at 5:40: it had drained. A task that crashed may have lost them before.</summary>
    [Fact]
    public void Judge_CallsEndedWhileTheTaskStopped_WereLostOnlyIfItCrashed()
    {
        var run = Crashed(4, second => second < 310 ? 10 : 0, stopped: 340);

        Assert.True(CriterionJudge.Judge(MostDropped, ScaledIn(run)).Holds);
        Assert.Null(CriterionJudge.Judge(MostDropped, run).Holds);
    }

    [Fact]
    public void Judge_CallsEndedLongBeforeTheTaskStopped_WereNotLost() => Assert.True(CriterionJudge.Judge(MostDropped, Crashed(4, second => second < 250 ? 10 : 0)).Holds);

    /// <summary>The heartbeat says 0, but it was written before the calls came.</summary>
    [Fact]
    public void Judge_HeartbeatIsOlderThanTheCalls_SaysNothingOfThem()
    {
        var run = Crashed(0, second => second < 290 ? 0 : 10, heartbeat: _ => 270);
        run = run with { Cohorts = [run.Cohorts[0] with { StartedAt = Given.Start.AddSeconds(285) }] };

        Assert.Null(CriterionJudge.Judge(MostDropped, run).Holds);
    }

    /// <summary>What was dropped may have been dropped elsewhere: 3 and 3 more are above 5.</summary>
    [Fact]
    public void Judge_AsManyDroppedElsewhere_AreNotTakenForTheSameCalls()
    {
        var run = Crashed(3, second => 7, totals: Given.Totals(dropped: 3));

        Assert.Null(CriterionJudge.Judge(MostDropped with { Value = 5 }, run).Holds);
        Assert.True(CriterionJudge.Judge(MostDropped with { Value = 6 }, run).Holds);
    }

    /// <summary>Every call of the task was hung up on: the load generator has none of them up any more.</summary>
    [Fact]
    public void Judge_CallsWereDroppedWithAWord_AreNotCountedTwice()
    {
        var run = Crashed(10, second => second < 300 ? 10 : 0, totals: Given.Totals(dropped: 10));

        Assert.True(CriterionJudge.Judge(MostDropped with { Value = 10 }, run).Holds);
    }

    [Fact]
    public void Find_DroppedSeries_HasWhatMayHaveBeenLostFromTheStopOn()
    {
        var dropped = SeriesIndex.Of(Crashed(4)).Find(MetricNames.CallsDropped);

        Assert.Equal(ValueRange.Of(0), dropped.Between(Given.Start.AddSeconds(200), Given.Start.AddSeconds(200))[0].Value);
        Assert.Equal(new ValueRange(0, 4), dropped.Between(Given.Start.AddSeconds(300), Given.Start.AddSeconds(300))[0].Value);
        Assert.Null(CriterionJudge.Judge(MostDropped with { Window = new CriterionWindow(2, 2) }, Crashed(4)).Holds);
        Assert.Equal(Verdict.Inconclusive, RunJudge.Judge(Crashed(4)).Verdict);
    }

    [Fact]
    public void Judge_TaskNeverServed_LostNothing()
    {
        var run = Crashed(null);
        run = run with { Distribution = [.. run.Distribution.Select(look => look with { Tasks = [new TaskSessions { TaskId = "task-1" }] })] };

        Assert.True(CriterionJudge.Judge(MostDropped, run).Holds);
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(25, null)]
    public void Judge_TaskThatNobodySawRun_MayHaveServedWhereItHadTheTime(int ran, bool? holds)
    {
        var run = Crashed(null);
        run = run with { Distribution = [], Tasks = [run.Tasks[0] with { StartedAt = Given.Start.AddSeconds(300 - ran) }] };

        Assert.Equal(holds, CriterionJudge.Judge(MostDropped, run).Holds);
    }

    private static RunRecord ScaledIn(RunRecord run) => run with
    {
        Metrics = [.. run.Metrics, .. Enumerable.Range(0, 61).Select(look => Given.Sample(MetricNames.DesiredCount, look * 10, look < 30 ? 2 : 1))],
        DesiredChanges = [new DesiredCountChange { StepIndex = 1, At = Given.Start.AddSeconds(295), From = 2, To = 1, AnsweredAt = Given.Start.AddSeconds(296) }],
        Tasks = [.. run.Tasks.Select(task => task with { StopCode = "ServiceSchedulerInitiated", StoppedReason = "Scaling activity initiated by (deployment ecs-svc/1)" })],
    };

    private static RunRecord Crashed(int? sessions, Func<int, int>? up = null, int stopped = 302, Func<int, int>? heartbeat = null, CallTotals? totals = null)
    {
        var counts = totals ?? Given.Totals();
        var current = up ?? (second => second < 600 ? 10 : 0);
        var run = Given.Run(
        [
            .. Given.Running(_ => 4),
            .. Enumerable.Range(1, 59).Select(look => look * 10).SelectMany(second => new[]
            {
                Given.Sample(MetricNames.CallsPlaced, second, counts.Placed),
                Given.Sample(MetricNames.CallsCurrent, second, current(second)),
                Given.Sample(MetricNames.CallsCompleted, second, counts.Dropped > 0 || current(0) == 0 ? 0 : counts.Completed - current(second)),
                Given.Sample(MetricNames.CallsDropped, second, second < 300 ? 0 : counts.Dropped),
            }),
        ]);
        return run with
        {
            Scenario = run.Scenario with { Criteria = [MostDropped] },
            Cohorts = [Given.Cohort(counts)],
            Tasks = [new TaskTimeline { TaskId = "task-1", CreatedAt = Given.Start.AddHours(-1), StartedAt = Given.Start.AddHours(-1), StoppingAt = Given.Start.AddSeconds(300), StoppedAt = Given.Start.AddSeconds(stopped), StopCode = "EssentialContainerExited", StoppedReason = "Essential container in task exited" }],
            Distribution =
            [
                .. Enumerable.Range(0, 30).Select(look => new DistributionSnapshot
                {
                    At = Given.Start.AddSeconds(look * 10), Source = "test", Tasks = [new TaskSessions { TaskId = "task-1", ActiveSessions = sessions, HeartbeatAt = Given.Start.AddSeconds(heartbeat?.Invoke(look * 10) ?? (look * 10)) }],
                }),
            ],
        };
    }
}

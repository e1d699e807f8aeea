using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Steps;
using LoadPlatform.Scenarios.Judging;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Series;

namespace LoadPlatform.Scenarios.Tests.Judging;

/// <summary>A swarm of 20 users from the second minute on, that the scenario stops after five more.</summary>
public sealed class SwarmRecordReviewTests
{
    private static readonly SwarmRecord Sound = new()
    {
        StepIndex = 3,
        Users = 20,
        StartedAt = Given.AssertFrom,
        EndedAt = Given.AssertFrom.AddSeconds(300),
        MostUsers = 20,
        FewestUsers = 20,
        Workers = 2,
        Totals = new SwarmTotals { At = Given.End, Requests = 5000, Failures = 1 },
    };

    [Fact]
    public void Judge_SwarmAsAskedFor_Passes() => Assert.Equal(Verdict.Passed, RunJudge.Judge(Run(Sound)).Verdict);

    [Fact]
    public void Judge_FewerUsersThanAskedFor_IsInconclusiveAndSaysHowMany() => AssertInconclusive(Sound with { MostUsers = 12, FewestUsers = null }, "Locust simulated at most 12 of 20 users");

    [Fact]
    public void Judge_UsersThatFell_IsInconclusive() => AssertInconclusive(Sound with { FewestUsers = 8 }, "users fell to 8 of 20");

    [Fact]
    public void Judge_LostWorker_IsInconclusive() => AssertInconclusive(Sound with { LostWorkers = 1 }, "Locust lost 1 of 2 workers");

    [Fact]
    public void Judge_EndedByItself_IsInconclusive() => AssertInconclusive(Sound with { Trouble = "ended by itself within 40 s" }, "the swarm of step 4 ended by itself within 40 s");

    [Fact]
    public void Judge_NoRequest_IsInconclusive() => AssertInconclusive(Sound with { Totals = Sound.Totals! with { Requests = 0 } }, "made no request");

    [Fact]
    public void Judge_NumbersNeverRead_IsInconclusive() => AssertInconclusive(Sound with { Totals = null }, "never read");

    [Fact]
    public void Judge_NeverSeenToEnd_IsInconclusive() => AssertInconclusive(Sound with { EndedAt = null }, "never seen to end");

    [Fact]
    public void Judge_NoRecordAndNoCountOfTheUsers_IsInconclusive()
    {
        var judgement = RunJudge.Judge(Run(Sound) with { Swarms = [] });

        Assert.Equal(Verdict.Inconclusive, judgement.Verdict);
        Assert.Contains("were never counted", judgement.Reasons[0]);
    }

    [Fact]
    public void Series_StartedLateInItsStep_IsIdleUntilThen()
    {
        var late = Sound with { StartedAt = Given.AssertFrom.AddSeconds(100) };

        var idle = IdleTimes.Of(MetricNames.LocustUsers, SeriesIndex.Of(Run(late)));

        Assert.Equal(late.StartedAt + TimeSpan.FromSeconds(30), idle[0].To);
    }

    private static void AssertInconclusive(SwarmRecord swarm, string why)
    {
        var judgement = RunJudge.Judge(Run(swarm));

        Assert.Equal(Verdict.Inconclusive, judgement.Verdict);
        Assert.Contains(why, judgement.Reasons[0], StringComparison.Ordinal);
    }

    private static RunRecord Run(SwarmRecord swarm)
    {
        var run = Given.Run(Given.Running(second => second >= 150 ? 4 : 1));
        var step = new SwarmStep(20, 5);
        return run with
        {
            Scenario = run.Scenario with { Steps = [.. run.Scenario.Steps, step] },
            Steps = [.. run.Steps, new StepRecord { Index = 3, Action = StepActions.Swarm, Title = step.Title, StartedAt = Given.AssertFrom, EndedAt = Given.AssertFrom, Succeeded = true }],
            Swarms = [swarm],
        };
    }
}

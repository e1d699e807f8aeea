using LoadPlatform.Contracts.Samples;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.TaskLauncher.Tests.Support;

namespace LoadPlatform.TaskLauncher.Tests.Playing;

public sealed class EndCallsTests
{
    [Fact]
    public void Play_EndCohort_LeavesTheOthersUp()
    {
        var world = new World("""
            name: two
            steps:
              - { action: place_calls, count: 3, rate: 3, cohort: old }
              - { action: place_calls, count: 2, rate: 2, cohort: young }
              - { action: end_calls, cohort: young }
              - { action: wait, seconds: 60 }
              - { action: end_all_calls, mode: abrupt }
            """);

        world.Play();

        Assert.Equal(["cohort:young:ended", "cohort:old:ended"], world.EventsOf(RunEventTypes.CohortEnded).Select(ended => ended.Key));
        Assert.Equal(["-USR1", "-USR1", "-TERM"], world.Host.Processes[1].Signals);
        Assert.Equal(["-KILL"], world.Host.Processes[0].Signals);
        Assert.All(world.State!.Cohorts, cohort => Assert.Equal(cohort.Planned, cohort.Calls!.Completed));
    }

    /// <summary>A SIPp that has to be killed has hung: its last counts are old, and its calls may have ended in any way since.</summary>
    [Fact]
    public void Play_SippThatHearsNothingButSigkill_LeavesItsCallsOpen()
    {
        var world = new World("""
            name: hung
            steps:
              - { action: place_calls, count: 3, rate: 3, cohort: hung }
              - { action: place_calls, count: 2, rate: 2, cohort: well }
              - { action: wait, seconds: 100 }
              - { action: end_all_calls }
            """);
        world.After(50, () => world.Host.Processes[0].Lives = 3);

        world.Play();

        Assert.Equal([(0, 3), (2, 0)], world.State!.Cohorts.Select(cohort => (cohort.Calls!.Completed, cohort.Calls.Current)));
        Assert.Contains("SIPp had hung with 3 calls up", world.EventsOf(RunEventTypes.CohortEnded).First().Message, StringComparison.Ordinal);
    }

    /// <summary>The far side rings and never answers: those calls got no 200 OK, and did not end as planned.</summary>
    [Theory]
    [InlineData("graceful", true, 2, 3, 0)]
    [InlineData("abrupt", true, 2, 0, 3)]
    [InlineData("graceful", false, 0, 0, 5)]
    public void Play_CallsNeverAnswered_AreNotCountedAsCompleted(string mode, bool areCountsRead, int completed, int failed, int current)
    {
        var world = new World($$"""
            name: rings
            steps:
              - { action: place_calls, count: 5, rate: 5 }
              - { action: wait, seconds: 120 }
              - { action: end_all_calls, mode: {{mode}} }
              - { action: place_calls, count: 1, rate: 1 }
              - { action: wait, seconds: 60 }
            """);
        world.Host.HasMessageCounts = areCountsRead;
        world.After(10, () => world.Host.Processes[0].Unanswered = 3);

        world.Play();

        var calls = world.State!.Cohorts[0].Calls!;
        Assert.Equal((completed, failed, current), (calls.Completed, calls.Failed, calls.Current));
        Assert.Equal(areCountsRead ? 2 : null, calls.Connected);
    }

    /// <summary>A SIPp that still ends, but had stopped writing: its last counts are old, also where it was ended at once.</summary>
    [Theory]
    [InlineData("graceful")]
    [InlineData("abrupt")]
    public void Play_SippThatStoppedWriting_LeavesItsCallsOpen(string mode)
    {
        var world = new World($$"""
            name: silent
            steps:
              - { action: place_calls, count: 3, rate: 3, cohort: silent }
              - { action: wait, seconds: 300 }
              - { action: end_all_calls, mode: {{mode}} }
            """);
        world.After(100, () => world.Host.Processes[0].IsSilent = true);

        world.Play();

        var calls = world.State!.Cohorts[0].Calls!;
        Assert.Equal((0, 3), (calls.Completed, calls.Current));
        Assert.Contains("SIPp had hung with 3 calls up", Assert.Single(world.EventsOf(RunEventTypes.CohortEnded)).Message, StringComparison.Ordinal);
        Assert.Contains("does not write its statistics", Assert.Single(world.EventsOf(RunEventTypes.ProbeFailed)).Message, StringComparison.Ordinal);
        var started = world.EventsOf(RunEventTypes.CohortStarted).First().At;
        Assert.DoesNotContain(world.Calls, sample => sample.At > started + TimeSpan.FromSeconds(112) && sample.At < started + TimeSpan.FromSeconds(300));
    }

    [Fact]
    public void Play_FewerCallsUpThanAreToEnd_CouldNotBeDone()
    {
        var world = new World("""
            name: fewer
            steps:
              - { action: place_calls, count: 6, rate: 6 }
              - { action: wait, seconds: 60 }
              - { action: end_calls, count: 4 }
              - { action: wait, seconds: 60 }
            """);
        world.After(50, () => world.Host.Processes[0].Failed = 1);

        world.Play();

        var ended = world.EventsOf(RunEventTypes.StepCompleted).Last();
        Assert.Contains("NOT done: only 3 of the 4 calls", ended.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(world.Host.Processes, process => process.IsRunning);
    }

    /// <summary>What was up before the first signal is not known to an engine that comes after it.</summary>
    [Fact]
    public void Play_EngineKilledWhileItEndedCalls_IsDoneAllTheSame()
    {
        var world = new World("""
            name: killed
            steps:
              - { action: place_calls, count: 6, rate: 6 }
              - { action: wait, seconds: 60 }
              - { action: end_calls, count: 4 }
            """);
        world.Effects.WhenDone = "ssm LoadPlatform: signal TERM";
        world.Effects.Then = () => throw new KilledException();
        Assert.Throws<KilledException>(() => world.Play());
        world.Effects.WhenDone = null;

        world.Play();

        Assert.Contains("done", world.EventsOf(RunEventTypes.StepCompleted).Last().Message, StringComparison.Ordinal);
        Assert.DoesNotContain("NOT", world.EventsOf(RunEventTypes.StepCompleted).Last().Message, StringComparison.Ordinal);
    }

    /// <summary>Counts are read every 30 s, and between two steps.</summary>
    [Fact]
    public void Play_StepEnds_HasTheCountsOfThatMoment()
    {
        var world = new World("""
            name: steps
            steps:
              - { action: place_calls, count: 3, rate: 3 }
              - { action: wait, seconds: 40 }
              - { action: wait, seconds: 40 }
            """);
        world.After(38, () => world.Host.Processes[0].Failed = 2);

        world.Play();

        var step = world.Record.Steps[1];
        Assert.Contains(world.Calls, sample => sample is { Metric: MetricNames.CallsFailed, Value: 2 } && sample.At >= step.StartedAt && sample.At <= step.EndedAt);
    }

    /// <summary>The parts of a step are started one after the other, each when the one before has placed its calls: 20 s later.</summary>
    [Fact]
    public void Play_KilledBetweenTheParts_WaitsForTheRestOfTheRampOnly()
    {
        var world = new World("""
            name: parts
            steps:
              - { action: place_calls, count: 6, rate: 1, rate_period_ms: 20000 }
              - { action: wait, seconds: 200 }
              - { action: end_calls, count: 4 }
            """);
        world.Effects.WhenDone = "log AppendAsync cohort:step-1_part1:started";
        world.Effects.Then = () => throw new KilledException();
        Assert.Throws<KilledException>(() => world.Play());
        world.Effects.WhenDone = null;
        world.Pass(60);

        world.Play();

        var parts = world.State!.Cohorts;
        Assert.InRange((parts[1].StartedAt!.Value - parts[0].StartedAt!.Value).TotalSeconds, 80, 110);
    }

    [Fact]
    public void Play_SippThatSurvivesSigkill_CouldNotBeDone()
    {
        var world = new World("""
            name: zombie
            steps:
              - { action: place_calls, count: 3, rate: 3, cohort: undead }
              - { action: wait, seconds: 10 }
              - { action: end_calls, cohort: undead, mode: abrupt }
            """);
        world.After(5, () => world.Host.Processes[0].Lives = 1);

        world.Play();

        Assert.Contains("still ran", world.EventsOf(RunEventTypes.StepCompleted).Last().Message, StringComparison.Ordinal);
    }
}

using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Steps;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.TaskLauncher.Tests.Support;

namespace LoadPlatform.TaskLauncher.Tests.Playing;

/// <summary>SIPp ends in mid-run without having been told to.</summary>
public sealed class DeadSippTests
{
    [Fact]
    public void Play_SippDiedWithCallsUp_LeavesThemOpen()
    {
        var world = new World(ScenarioFiles.CallsAndWait);
        world.After(100, () => world.Host.Processes[0].Die());

        world.Play();

        Assert.Equal((0, 3), Counts(world.State!.Cohorts[0]));
        var ended = Assert.Single(world.EventsOf(RunEventTypes.CohortEnded));
        Assert.Contains("SIPp had ended by itself with 3 calls up", ended.Message, StringComparison.Ordinal);
        Assert.Equal(3, world.Calls.Last(sample => sample.Metric == MetricNames.CallsCurrent).Value);
        Assert.Single(world.PublishedOf<ScenarioCompleted>());
    }

    [Fact]
    public void Play_OneOfTwoSippsDied_CountsOnlyTheOthersCallsAsCompleted()
    {
        var world = new World("""
            name: two
            steps:
              - { action: place_calls, count: 3, rate: 3 }
              - { action: place_calls, count: 2, rate: 2 }
              - { action: wait, seconds: 600 }
              - { action: end_all_calls }
            """);
        world.After(100, () => world.Host.Processes[0].Die());

        world.Play();

        Assert.Equal([(0, 3), (2, 0)], world.State!.Cohorts.Select(Counts));
        var said = world.EventsOf(RunEventTypes.CohortEnded).Select(ended => ended.Message.Contains("by itself", StringComparison.Ordinal));
        Assert.Equal([true, false], said);
    }

    [Fact]
    public void Play_SippEndedWithItsCalls_SaysThatNobodyToldThem()
    {
        var world = new World(ScenarioFiles.CallsAndWait);
        world.Host.IsGraceful = true;
        world.After(100, () => world.Host.Processes[0].Signal("-USR1", isGraceful: true));

        world.Play();

        Assert.Equal((0, 0), Counts(world.State!.Cohorts[0]));
        Assert.Equal(3, world.State!.Cohorts[0].Calls!.EndedEarly);
        Assert.DoesNotContain("by itself", Assert.Single(world.EventsOf(RunEventTypes.CohortEnded)).Message, StringComparison.Ordinal);
    }

    private static (int Completed, int Current) Counts(CohortRecord cohort) => (cohort.Calls!.Completed, cohort.Calls.Current);
}

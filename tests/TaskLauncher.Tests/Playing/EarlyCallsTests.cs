using LoadPlatform.RunLog.Runs;
using LoadPlatform.TaskLauncher.Tests.Support;

namespace LoadPlatform.TaskLauncher.Tests.Playing;

/// <summary>SIPp counts calls as successful that nobody had told to end.</summary>
public sealed class EarlyCallsTests
{
    private const string UntilAStep = """
        name: until-a-step
        steps:
          - { action: place_calls, count: 5, rate: 5 }
          - { action: wait, seconds: 120 }
          - { action: end_all_calls }
        """;

    private const string Held = """
        name: held
        steps:
          - { action: place_calls, count: 5, rate: 5, hold_seconds: 100 }
          - { action: wait, seconds: 200 }
          - { action: end_all_calls }
        """;

    [Fact]
    public void Play_CallsThatEndedBeforeTheStep_AreNotCompleted()
    {
        var world = new World(UntilAStep);
        world.After(115, () => world.Host.Processes[0].Completed = 2);

        world.Play();

        Assert.Equal((3, 2, 0), Counts(world));
        Assert.Contains("2 ended before they were told to", Assert.Single(world.EventsOf(RunEventTypes.CohortEnded)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(50, 0, 5)]
    [InlineData(101, 5, 0)]
    public void Play_CallsWithATimeToHold_MayEndWhenItIsOver(double after, int completed, int early)
    {
        var world = new World(Held);
        world.After(after, () => world.Host.Processes[0].Completed = 5);

        world.Play();

        Assert.Equal((completed, early, 0), Counts(world));
    }

    [Fact]
    public void Play_EngineKilledBetweenTheSignals_StillKnowsWhatHadEndedBefore()
    {
        var world = new World(UntilAStep);
        world.Host.IsGraceful = true;
        world.After(115, () => world.Host.Processes[0].Completed = 2);
        world.Effects.WhenDone = "ssm LoadPlatform: signal USR1";
        world.Effects.Then = () => throw new KilledException();
        Assert.Throws<KilledException>(() => world.Play());
        world.Effects.WhenDone = null;

        world.Play();

        Assert.Equal((3, 2, 0), Counts(world));
    }

    private static (int Completed, int Early, int Current) Counts(World world) =>
        world.State!.Cohorts[0].Calls is { } calls ? (calls.Completed, calls.EndedEarly, calls.Current) : default;
}

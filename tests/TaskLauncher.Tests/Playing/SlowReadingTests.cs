using LoadPlatform.Contracts.Samples;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.TaskLauncher.Tests.Support;

namespace LoadPlatform.TaskLauncher.Tests.Playing;

/// <summary>SIPp's statistics are slow to come, or there are many of them.</summary>
public sealed class SlowReadingTests
{
    [Fact]
    public void Play_CancelledAndStatisticsDoNotCome_SignalsSoon()
    {
        var world = new World(ScenarioFiles.CallsAndWait, scale: 1);
        DateTimeOffset? asked = null;
        DateTimeOffset? signalled = null;
        world.After(60, () =>
        {
            world.Host.ReadingTakes = TimeSpan.FromHours(1);
            asked = world.Wall.GetUtcNow();
            world.AskToEnd(failed: false, "enough");
        });
        world.Effects.WhenDone = "ssm LoadPlatform: signal USR1";
        world.Effects.Then = () => signalled ??= world.Wall.GetUtcNow();

        world.Play();

        Assert.InRange((signalled!.Value - asked!.Value).TotalSeconds, 3, 6);
        Assert.InRange((world.Wall.GetUtcNow() - asked.Value).TotalSeconds, 3, 30);
        Assert.Contains(world.EventsOf(RunEventTypes.ProbeFailed), said => said.Message.EndsWith("could not be read: not in time", StringComparison.Ordinal));
    }

    [Fact]
    public void Play_StatisticsDoNotComeAtAStepsEnd_AreNoPartOfTheStep()
    {
        var world = new World(
            """
            name: slow
            steps:
              - { action: place_calls, count: 3, rate: 3 }
              - { action: wait, seconds: 10 }
              - { action: wait, seconds: 60 }
            """,
            scale: 1);
        world.After(8, () => world.Host.ReadingTakes = TimeSpan.FromHours(1));
        world.After(40, () => world.Host.ReadingTakes = null);

        world.Play();

        var steps = world.Record.Steps;
        Assert.InRange((steps[1].EndedAt - steps[1].StartedAt).TotalSeconds, 10, 11);
        Assert.InRange((steps[2].StartedAt - steps[1].EndedAt).TotalSeconds, 10, 20);
        Assert.Contains(world.Calls, sample => sample.At == steps[2].EndedAt);
    }

    /// <summary>What has ended does not change: only its counts take part in the sums.</summary>
    [Fact]
    public void Play_CohortEnded_IsNotReadAgain()
    {
        var world = new World("""
            name: two
            steps:
              - { action: place_calls, count: 3, rate: 3, cohort: first }
              - { action: end_calls, cohort: first }
              - { action: place_calls, count: 2, rate: 2, cohort: second }
              - { action: wait, seconds: 60 }
              - { action: end_all_calls }
            """);
        var before = 0;
        world.Effects.WhenDone = "log AppendAsync step:1:completed";
        world.Effects.Then = () => before = world.Host.Scripts.Count;

        world.Play();

        var later = world.Host.Scripts.Skip(before).Where(script => script.Any(line => line.Contains("stat.csv", StringComparison.Ordinal))).ToList();
        Assert.NotEmpty(later);
        Assert.DoesNotContain(later, script => script.Any(line => line.Contains("first", StringComparison.Ordinal)));
        Assert.Equal(5, world.Calls.Last(sample => sample.Metric == MetricNames.CallsPlaced).Value);
    }
}

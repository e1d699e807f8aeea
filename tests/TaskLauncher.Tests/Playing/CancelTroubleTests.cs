using LoadPlatform.Contracts;
using LoadPlatform.RunLog.Work;
using LoadPlatform.TaskLauncher.Tests.Support;

namespace LoadPlatform.TaskLauncher.Tests.Playing;

/// <summary>A run is cancelled while something else goes wrong.</summary>
public sealed class CancelTroubleTests
{
    /// <summary>What another engine, or another attempt, has stopped of it is said too.</summary>
    [Fact]
    public void Play_EngineKilledWhileItEndsTheLoad_SaysAllThatWasStopped()
    {
        var world = new World("""
            name: both
            steps:
              - { action: launch_task, task_definition: locust, count: 2 }
              - { action: place_calls, count: 3, rate: 3 }
              - { action: wait, seconds: 600 }
            """);
        world.After(200, () => world.AskToEnd(failed: false, "enough"));
        world.Effects.WhenDone = "log AppendAsync cohort:step-2:ended";
        world.Effects.Then = () => throw new KilledException();
        Assert.Throws<KilledException>(() => world.Play());
        world.Effects.WhenDone = null;

        world.Play();

        Assert.Equal(["task 0", "task 1", "cohort step-2 (3 calls)"], Assert.Single(world.PublishedOf<RunCancelled>()).Stopped);
    }

    [Fact]
    public void Play_CancelledWhileEcsHangs_EndsTheCallsAllTheSame()
    {
        var world = Both(changesCount: true);
        DateTimeOffset? asked = null;
        DateTimeOffset? signalled = null;
        world.After(60, () =>
        {
            world.Ecs.Hangs = token => Task.Delay(TimeSpan.FromHours(1), world.Wall, token);
            asked = world.Wall.GetUtcNow();
            world.AskToEnd(failed: false, "enough");
        });
        world.Effects.WhenDone = "log AppendAsync cohort:step-2:ended";
        world.Effects.Then = () => signalled = world.Wall.GetUtcNow();

        world.Play();

        Assert.InRange((signalled!.Value - asked!.Value).TotalSeconds, 8, 20);
        Assert.InRange((world.Wall.GetUtcNow() - asked.Value).TotalSeconds, 8, 30);
        Assert.Equal(["cohort step-2 (3 calls)"], Assert.Single(world.PublishedOf<RunCancelled>()).Stopped);
        Assert.Contains((WorkKinds.Sweep, Some.RunId), world.Work.Recorded);
    }

    [Fact]
    public void Play_CancelledAndOneTaskCannotBeStopped_StopsTheOther()
    {
        var world = Both();
        world.Ecs.Stuck = "/0";
        world.After(60, () => world.AskToEnd(failed: false, "enough"));

        world.Play();

        Assert.EndsWith("/0", Assert.Single(world.Ecs.Running), StringComparison.Ordinal);
        Assert.Equal(["task 1", "cohort step-2 (3 calls)"], Assert.Single(world.PublishedOf<RunCancelled>()).Stopped);
    }

    private static World Both(bool changesCount = false) => new(
        $$"""
        name: both
        steps:
          - { action: launch_task, task_definition: locust, count: 2 }
          - { action: place_calls, count: 3, rate: 3 }
          {{(changesCount ? "- { action: set_desired_count, count: 2 }" : "")}}
          - { action: wait, seconds: 600 }
        """,
        scale: 1);
}

using LoadPlatform.RunLog.Work;
using LoadPlatform.TaskLauncher.Tests.Support;

namespace LoadPlatform.TaskLauncher.Tests.Playing;

/// <summary>A run is cancelled while what it asked for is still on its way.</summary>
public sealed class LateStartTests
{
    /// <summary>ECS lists a new task a while after it has accepted it: what was asked for and is not known stays on the sweeper's record.</summary>
    [Fact]
    public void Play_CancelledWhileEcsDoesNotListTheLaunchedTasksYet_LeavesThemToTheSweeper()
    {
        var world = new World("""
            name: launches
            steps:
              - { action: launch_task, task_definition: locust, count: 2 }
            """);
        world.Effects.WhenDone = "ecs RunTask";
        world.Effects.Then = () => throw new KilledException();
        Assert.Throws<KilledException>(() => world.Play());
        world.AskToEnd(failed: false, "enough");
        world.Ecs.IsListed = false;

        world.Play();

        Assert.Contains(world.Work.Recorded, work => work.Kind == WorkKinds.Sweep);
    }

    /// <summary>The command that starts SIPp may reach the host after the run has ended: it must find the cohort's folder there.</summary>
    [Fact]
    public void Play_CancelledBeforeSippWasSeenToStart_KeepsItFromStartingLater()
    {
        var world = new World("""
            name: late
            steps:
              - { action: place_calls, count: 3, rate: 3, cohort: late }
            """);
        world.Effects.WhenDone = "ssm LoadPlatform: start late";
        world.Effects.Then = () => throw new KilledException();
        Assert.Throws<KilledException>(() => world.Play());
        world.AskToEnd(failed: false, "enough");

        world.Play();

        Assert.Contains(world.Host.Scripts, script => script is [var line] && line.StartsWith("mkdir -p '", StringComparison.Ordinal) && line.EndsWith("/late'", StringComparison.Ordinal));
    }
}

using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.RunLog.Work;
using LoadPlatform.TaskLauncher.Tests.Support;

namespace LoadPlatform.TaskLauncher.Tests.Playing;

public sealed class CancelTests
{
    [Fact]
    public void Play_Cancelled_EndsTheLoadAndSaysWhat()
    {
        var world = new World(ScenarioFiles.CallsAndWait);
        DateTimeOffset? asked = null;
        world.After(100, () =>
        {
            asked = world.Time.GetUtcNow();
            world.AskToEnd(failed: false, "enough");
        });

        world.Play();

        var cancelled = Assert.Single(world.PublishedOf<RunCancelled>());
        Assert.Equal(["cohort step-1 (3 calls)"], cancelled.Stopped);
        Assert.Empty(world.PublishedOf<ScenarioCompleted>());
        Assert.False(world.Host.Processes[0].IsRunning);
        Assert.True(world.State!.Over);
        Assert.InRange((world.Time.GetUtcNow() - asked!.Value).TotalSeconds, 0, 60);
    }

    [Fact]
    public void Play_GivenUp_EndsTheLoadAndSaysNothing()
    {
        var world = new World(ScenarioFiles.CallsAndWait);
        world.After(100, () => world.AskToEnd(failed: true, "the watcher died"));

        world.Play();

        Assert.Empty(world.PublishedOf<RunCancelled>());
        Assert.Empty(world.PublishedOf<ScenarioCompleted>());
        Assert.False(world.Host.Processes[0].IsRunning);
    }

    [Fact]
    public void Play_CancelledAndHostUnreachable_SaysSoAndIsCancelled()
    {
        var world = new World(ScenarioFiles.CallsAndWait);
        world.After(100, () =>
        {
            world.Host.Unreachable = new Amazon.SimpleSystemsManagement.AmazonSimpleSystemsManagementException("no such host");
            world.AskToEnd(failed: false, "enough");
        });

        world.Play();

        Assert.Empty(Assert.Single(world.PublishedOf<RunCancelled>()).Stopped);
        Assert.Contains(world.Events, runEvent => runEvent.Message.Contains("could not be ended: no such host", StringComparison.Ordinal));
    }

    [Fact]
    public void Play_CancelledBeforeItBegan_StartsNothing()
    {
        var world = new World(ScenarioFiles.CallsAndWait);
        world.AskToEnd(failed: false, "never mind");

        world.Play();

        Assert.Empty(world.Host.Scripts);
        Assert.Empty(world.PublishedOf<ScenarioStarted>());
        Assert.Single(world.PublishedOf<RunCancelled>());
    }

    [Fact]
    public void Play_CancelledAfterAnyEffect_LeavesNothingRunning()
    {
        var undisturbed = NewWorld();
        undisturbed.Play();
        var completing = undisturbed.Effects.Done.IndexOf("log AppendAsync scenario:completed");

        Assert.InRange(completing, 10, 1000);
        for (var point = 1; point < completing; point++)
        {
            var world = NewWorld();
            world.Effects.After = point;
            world.Effects.Then = () => world.AskToEnd(failed: false, "enough");

            world.Play();

            var when = $"after effect {point}, {world.Effects.Done[point - 1]}";
            Assert.True(world.PublishedOf<RunCancelled>().Count() == 1, when);
            Assert.False(world.PublishedOf<ScenarioCompleted>().Any(), when);
            Assert.True(world.Host.Processes.TrueForAll(process => !process.IsRunning), when);
            Assert.False(world.Ecs.Running.Any(), when);
        }
    }

    /// <summary>At the real clock's pace, with every command taking its time and a SIPp that only SIGKILL ends.</summary>
    [Theory]
    [InlineData(0.5)]
    [InlineData(2)]
    public void Play_CancelledWithDeafSipp_HasEndedWithinThirtySeconds(double commandSeconds)
    {
        var world = new World(
            """
            name: deaf
            steps:
              - { action: launch_task, task_definition: locust, count: 2 }
              - { action: place_calls, count: 3, rate: 3 }
              - { action: wait, seconds: 600 }
            """,
            scale: 1);
        world.Host.CommandTakes = TimeSpan.FromSeconds(commandSeconds);
        DateTimeOffset? asked = null;
        world.After(100, () =>
        {
            world.Host.Processes[0].Lives = 3;
            asked = world.Wall.GetUtcNow();
            world.AskToEnd(failed: false, "enough");
        });

        world.Play();

        Assert.Equal(["-USR1", "-USR1", "-TERM", "-KILL"], world.Host.Processes[0].Signals);
        Assert.Equal(["task 0", "task 1", "cohort step-2 (3 calls)"], Assert.Single(world.PublishedOf<RunCancelled>()).Stopped);
        Assert.InRange((world.Wall.GetUtcNow() - asked!.Value).TotalSeconds, 5, 30);
    }

    /// <summary>Nothing that the engine waits for keeps it: the command that starts SIPp does not come back, nor does any other.</summary>
    [Fact]
    public void Play_CancelledWhileNoCommandComesBack_StopsTasksAndSaysWhatIsLeft()
    {
        var world = new World(
            """
            name: hanging
            steps:
              - { action: launch_task, task_definition: locust, count: 2 }
              - { action: place_calls, count: 3, rate: 3 }
            """,
            scale: 1);
        world.Host.CommandTakes = TimeSpan.FromHours(1);
        DateTimeOffset? asked = null;
        world.After(20, () =>
        {
            asked = world.Wall.GetUtcNow();
            world.AskToEnd(failed: false, "enough");
        });

        world.Play();

        Assert.InRange((world.Wall.GetUtcNow() - asked!.Value).TotalSeconds, 1, 30);
        Assert.Equal(["task 0", "task 1"], Assert.Single(world.PublishedOf<RunCancelled>()).Stopped);
        Assert.Empty(world.Ecs.Running);
        Assert.Contains(world.Events, runEvent => runEvent.Message == "The load could not be ended: not in time");
        Assert.Contains(world.Work.Recorded, work => work.Kind == WorkKinds.Sweep);
    }

    [Fact]
    public void Play_CancelledBeforeLaunchedTasksWereWrittenDown_StopsThem()
    {
        var world = NewWorld();
        world.Effects.WhenDone = "ecs RunTask";
        world.Effects.Then = () => throw new KilledException();
        Assert.Throws<KilledException>(() => world.Play());
        world.AskToEnd(failed: false, "enough");

        world.Play();

        Assert.Empty(world.Ecs.Running);
        Assert.Contains("task 1", Assert.Single(world.PublishedOf<RunCancelled>()).Stopped);
    }

    private static World NewWorld()
    {
        var world = new World(ScenarioFiles.Everything);
        world.HasSeries(MetricNames.RunningTaskCount, 4);
        return world;
    }
}

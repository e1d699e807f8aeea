using LoadPlatform.Contracts;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.TaskLauncher.Playing;
using LoadPlatform.TaskLauncher.Tests.Support;

namespace LoadPlatform.TaskLauncher.Tests.Sweeping;

/// <summary>When the sweeper begins, and what it waits for.</summary>
public sealed class SweepTimesTests : SweepTest
{
    /// <summary>What the engine could not end must not stay up while the watchers settle and the report is written.</summary>
    [Theory]
    [InlineData(RunStatus.Running)]
    [InlineData(RunStatus.Settling)]
    [InlineData(RunStatus.Reporting)]
    public void Sweep_ScenarioWasLeft_DoesNotWaitForTheRunsEnd(RunStatus status)
    {
        Summary(status);
        LeaveBehind();
        World.Work.Recorded.Add((ScenarioWork.WorkKind, Some.RunId));
        World.Put(new EngineState { StartedAt = World.Time.GetUtcNow(), Over = true });
        var wasRunning = false;
        World.Wall.After(TimeSpan.FromSeconds(30), () =>
        {
            wasRunning = World.Host.Processes[0].IsRunning && World.Ecs.Running.Any();
            World.Work.Recorded.Remove((ScenarioWork.WorkKind, Some.RunId));
        });
        var began = World.Wall.GetUtcNow();

        World.Sweep();

        Assert.True(wasRunning);
        Assert.Empty(World.Ecs.Running);
        Assert.False(World.Host.Processes[0].IsRunning);
        Assert.InRange((World.Wall.GetUtcNow() - began).TotalSeconds, 30, 60);
        AssertSwept();
    }

    [Fact]
    public void Sweep_EcsHangs_KillsSippAndComesBackForTheTasks()
    {
        Summary(RunStatus.Failed);
        LeaveBehind();
        World.Ecs.Hangs = token => Task.Delay(TimeSpan.FromHours(1), World.Wall, token);
        var sippRan = true;
        World.Wall.After(TimeSpan.FromSeconds(40), () => sippRan = World.Host.Processes[0].IsRunning);
        World.Wall.After(TimeSpan.FromMinutes(10), () => World.Ecs.Hangs = null);

        World.Sweep();

        Assert.False(sippRan);
        Assert.Empty(World.Ecs.Running);
        Assert.Contains("no answer within 20 s", Assert.Single(World.EventsOf(RunEventTypes.ProbeFailed)).Message, StringComparison.Ordinal);
        AssertSwept();
    }
}

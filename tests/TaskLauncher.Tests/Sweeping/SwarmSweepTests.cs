using LoadPlatform.RunLog.Runs;
using LoadPlatform.RunLog.Work;
using LoadPlatform.Contracts;
using LoadPlatform.TaskLauncher.Tests.Playing;
using LoadPlatform.TaskLauncher.Tests.Support;

namespace LoadPlatform.TaskLauncher.Tests.Sweeping;

/// <summary>The engine died for good while the users of the target's own master were on.</summary>
public sealed class SwarmSweepTests
{
    private readonly World _world = new(ScenarioFiles.OwnMaster);

    public SwarmSweepTests()
    {
        _world.HasOwnMaster();
        _world.Effects.Then = () => throw new KilledException();
        _world.Effects.After = 11;
        Assert.Throws<KilledException>(() => _world.Play());
        Assert.Equal("running", _world.Locust.State);
        _world.Work.Recorded.Add((WorkKinds.Sweep, Some.RunId));
        _world.WriteSummary(new RunSummary { RunId = Some.RunId, Scenario = "own-master", Target = "load", Status = RunStatus.Failed, RequestedAt = _world.Time.GetUtcNow() });
    }

    [Fact]
    public void Sweep_UsersOnTheTargetsMaster_StopsThemAndSaysSo()
    {
        _world.Sweep();

        Assert.Equal(0, _world.Locust.Users);
        Assert.Contains(_world.EventsOf(RunEventTypes.TaskStopped), stopped => stopped.Message.Contains("Stopped the swarm of step 1 (20 users, Locust master own)", StringComparison.Ordinal));
        Assert.Single(_world.PublishedOf<LoadSwept>());
    }

    [Fact]
    public void Sweep_MasterAwayForAWhile_ComesBack()
    {
        _world.Locust.Gone = true;
        _world.Wall.After(TimeSpan.FromMinutes(10), () => _world.Locust.Gone = false);

        _world.Sweep();

        Assert.Equal(0, _world.Locust.Users);
        Assert.Single(_world.EventsOf(RunEventTypes.ProbeFailed));
        Assert.Single(_world.PublishedOf<LoadSwept>());
    }

    [Fact]
    public void Sweep_MastersTaskStopped_LeavesNothingToStop()
    {
        _world.Locust.Gone = true;
        _world.Ecs.ServiceTasks[0].LastStatus = "STOPPED";

        _world.Sweep();

        Assert.Empty(_world.EventsOf(RunEventTypes.ProbeFailed));
        Assert.Single(_world.PublishedOf<LoadSwept>());
    }
}

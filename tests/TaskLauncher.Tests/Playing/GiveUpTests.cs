using LoadPlatform.Contracts;
using LoadPlatform.RunLog.Work;
using LoadPlatform.TaskLauncher.Tests.Support;

namespace LoadPlatform.TaskLauncher.Tests.Playing;

/// <summary>A scenario that fails again and again is given up: its load does not stay up.</summary>
public sealed class GiveUpTests
{
    private readonly World _world = new(ScenarioFiles.CallsAndWait);

    [Fact]
    public void GiveUp_LoadUp_EndsItBeforeItSaysSo()
    {
        KillInTheWait();
        var wasUp = _world.Host.Processes[0].IsRunning;
        _world.Effects.WhenDone = $"publish {nameof(RunFailed)}";
        bool? isUp = null;
        _world.Effects.Then = () => isUp = _world.Host.Processes[0].IsRunning;

        _world.GiveUp(new InvalidOperationException("too often"));

        Assert.True(wasUp);
        Assert.False(isUp);
        var failed = Assert.Single(_world.PublishedOf<RunFailed>());
        Assert.Equal("The scenario could not be played: too often", failed.Reason);
        Assert.True(_world.State!.Over);
        Assert.Empty(_world.Work.Recorded);
    }

    [Fact]
    public void GiveUp_LoadCannotBeEnded_SaysSoAllTheSame()
    {
        KillInTheWait();
        _world.Host.Unreachable = new InvalidOperationException("nobody expects this");

        _world.GiveUp(new InvalidOperationException("too often"));

        Assert.Single(_world.PublishedOf<RunFailed>());
        Assert.Contains((WorkKinds.Sweep, Some.RunId), _world.Work.Recorded);
    }

    [Fact]
    public void GiveUp_NothingBegun_OnlySaysSo()
    {
        _world.GiveUp(new InvalidOperationException("too often"));

        Assert.Single(_world.Published);
        Assert.Empty(_world.Host.Scripts);
        Assert.Null(_world.State);
    }

    /// <summary>Its saga never has it played; should it be all the same, nothing is launched.</summary>
    [Fact]
    public void Play_DryRun_IsRefused()
    {
        var world = new World(ScenarioFiles.CallsAndWait, dryRun: true);

        var error = Assert.Throws<InvalidOperationException>(() => world.Play());

        Assert.Contains("dry run", error.Message, StringComparison.Ordinal);
        Assert.Empty(world.Host.Scripts);
        Assert.Null(world.State);
    }

    private void KillInTheWait()
    {
        _world.Effects.WhenDone = "log AppendAsync step:1:started";
        _world.Effects.Then = () => throw new KilledException();
        Assert.Throws<KilledException>(() => _world.Play());
        _world.Effects.WhenDone = null;
    }
}

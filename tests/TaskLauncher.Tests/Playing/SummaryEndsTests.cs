using LoadPlatform.Contracts;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.TaskLauncher.Tests.Support;

namespace LoadPlatform.TaskLauncher.Tests.Playing;

/// <summary>What the run's saga wrote down ends the scenario too.</summary>
public sealed class SummaryEndsTests
{
    /// <summary>The message was lost on its way to TaskLauncher; what the saga wrote down is there.</summary>
    [Fact]
    public void Play_SummarySaysCancelled_EndsTheLoadAndSaysSo()
    {
        var world = new World(ScenarioFiles.CallsAndWait);
        DateTimeOffset? asked = null;
        world.After(100, () =>
        {
            asked = world.Time.GetUtcNow();
            world.WriteSummary(Summary(world) with { Ending = RunStatus.Cancelled });
        });

        world.Play();

        Assert.Single(world.PublishedOf<RunCancelled>());
        Assert.Empty(world.PublishedOf<ScenarioCompleted>());
        Assert.False(world.Host.Processes[0].IsRunning);
        Assert.InRange((world.Time.GetUtcNow() - asked!.Value).TotalSeconds, 0, 60);
    }

    [Theory]
    [InlineData(RunStatus.Settling)]
    [InlineData(RunStatus.Failed)]
    public void Play_SummarySaysFailed_StartsNothing(RunStatus status)
    {
        var world = new World(ScenarioFiles.CallsAndWait);
        world.WriteSummary(Summary(world) with { Status = status, Ending = RunStatus.Failed });

        world.Play();

        Assert.Empty(world.Host.Scripts);
        Assert.Empty(world.Published);
        Assert.True(world.State!.Over);
    }

    [Fact]
    public void Play_SummarySaysRunning_IsPlayedToItsEnd()
    {
        var world = new World(ScenarioFiles.CallsAndWait);
        world.WriteSummary(Summary(world));

        world.Play();

        Assert.Single(world.PublishedOf<ScenarioCompleted>());
    }

    private static RunSummary Summary(World world) =>
        new() { RunId = Some.RunId, Scenario = "test", Target = "voice-agent", Status = RunStatus.Running, RequestedAt = world.Time.GetUtcNow() };
}

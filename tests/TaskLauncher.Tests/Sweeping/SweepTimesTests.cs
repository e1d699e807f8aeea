using LoadPlatform.Contracts;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.RunLog.Work;
using LoadPlatform.TaskLauncher.Ecs;
using LoadPlatform.TaskLauncher.Playing;
using LoadPlatform.TaskLauncher.Tests.Support;

namespace LoadPlatform.TaskLauncher.Tests.Sweeping;

/// <summary>When the sweeper begins, and what it waits for.</summary>
public sealed class SweepTimesTests
{
    private readonly World _world = new("name: none");

    public SweepTimesTests() => _world.Work.Recorded.Add((WorkKinds.Sweep, Some.RunId));

    /// <summary>What the engine could not end must not stay up while the watchers settle and the report is written.</summary>
    [Theory]
    [InlineData(RunStatus.Running)]
    [InlineData(RunStatus.Settling)]
    [InlineData(RunStatus.Reporting)]
    public void Sweep_ScenarioWasLeft_DoesNotWaitForTheRunsEnd(RunStatus status)
    {
        Summary(status);
        LeaveBehind();
        _world.Work.Recorded.Add((ScenarioWork.WorkKind, Some.RunId));
        _world.Put(new EngineState { StartedAt = _world.Time.GetUtcNow(), Over = true });
        var wasRunning = false;
        _world.Wall.After(TimeSpan.FromSeconds(30), () =>
        {
            wasRunning = _world.Host.Processes[0].IsRunning && _world.Ecs.Running.Any();
            _world.Work.Recorded.Remove((ScenarioWork.WorkKind, Some.RunId));
        });
        var began = _world.Wall.GetUtcNow();

        _world.Sweep();

        Assert.True(wasRunning);
        Assert.Empty(_world.Ecs.Running);
        Assert.False(_world.Host.Processes[0].IsRunning);
        Assert.InRange((_world.Wall.GetUtcNow() - began).TotalSeconds, 30, 60);
        AssertSwept();
    }

    [Fact]
    public void Sweep_EcsHangs_KillsSippAndComesBackForTheTasks()
    {
        Summary(RunStatus.Failed);
        LeaveBehind();
        _world.Ecs.Hangs = token => Task.Delay(TimeSpan.FromHours(1), _world.Wall, token);
        var sippRan = true;
        _world.Wall.After(TimeSpan.FromSeconds(40), () => sippRan = _world.Host.Processes[0].IsRunning);
        _world.Wall.After(TimeSpan.FromMinutes(10), () => _world.Ecs.Hangs = null);

        _world.Sweep();

        Assert.False(sippRan);
        Assert.Empty(_world.Ecs.Running);
        Assert.Contains("no answer within 20 s", Assert.Single(_world.EventsOf(RunEventTypes.ProbeFailed)).Message, StringComparison.Ordinal);
        AssertSwept();
    }

    private void AssertSwept() => Assert.Equal(Some.RunId, Assert.IsType<LoadSwept>(Assert.Single(_world.Published)).RunId);

    private void LeaveBehind(string task = "0")
    {
        _world.Ecs.Tasks.Add(new Amazon.ECS.Model.Task { TaskArn = $"arn:aws:ecs:us-east-1:1:task/cluster/{task}", LastStatus = "RUNNING", StartedBy = TaskTokens.StartedBy(Some.RunId) });
        _world.Host.Processes.Add(new FakeSipp($"sipp 10.0.0.5:5060 -m 3 -stf /opt/sipp/runs/{Some.RunId}/step-1/stat.csv", () => DateTimeOffset.UnixEpoch));
    }

    private void Summary(RunStatus status) => _world.WriteSummary(
        new RunSummary { RunId = Some.RunId, Scenario = "none", Target = "voice-agent", Status = status, RequestedAt = _world.Time.GetUtcNow() });
}

using LoadPlatform.Contracts;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.TaskLauncher.Ecs;
using LoadPlatform.TaskLauncher.Tests.Support;

namespace LoadPlatform.TaskLauncher.Tests.Sweeping;

public sealed class SweepWorkTests
{
    private readonly World _world = new("name: none");

    [Fact]
    public void Sweep_LeftOvers_StopsThemAndSaysSo()
    {
        Summary(RunStatus.Failed);
        LeaveBehind();

        _world.Sweep();

        Assert.Empty(_world.Ecs.Running);
        Assert.False(Assert.Single(_world.Host.Processes).IsRunning);
        var said = _world.EventsOf(RunEventTypes.TaskStopped).Select(stopped => stopped.Message).ToList();
        Assert.Contains(said, message => message.Contains("task/cluster/0", StringComparison.Ordinal));
        Assert.Contains(said, message => message.Contains("1 SIPp", StringComparison.Ordinal));
    }

    [Fact]
    public void Sweep_RunGoesOn_WaitsUntilItIsOver()
    {
        Summary(RunStatus.Running);
        LeaveBehind();
        var wasRunning = false;
        _world.After(5_400, () =>
        {
            wasRunning = _world.Host.Processes[0].IsRunning && _world.Ecs.Running.Any();
            Summary(RunStatus.Cancelled);
        });

        _world.Sweep();

        Assert.True(wasRunning);
        Assert.Empty(_world.Ecs.Running);
        Assert.False(_world.Host.Processes[0].IsRunning);
    }

    [Fact]
    public void Sweep_NothingLeft_SaysNothing()
    {
        Summary(RunStatus.Completed);

        _world.Sweep();

        Assert.Empty(_world.Events);
    }

    [Fact]
    public void Sweep_AnotherRunsTasks_LeavesThem()
    {
        Summary(RunStatus.Completed);
        _world.Ecs.Tasks.Add(new Amazon.ECS.Model.Task { TaskArn = "arn:aws:ecs:us-east-1:1:task/cluster/other", LastStatus = "RUNNING", StartedBy = TaskTokens.StartedBy(Guid.NewGuid()) });

        _world.Sweep();

        Assert.Single(_world.Ecs.Running);
    }

    private void LeaveBehind()
    {
        _world.Ecs.Tasks.Add(new Amazon.ECS.Model.Task { TaskArn = "arn:aws:ecs:us-east-1:1:task/cluster/0", LastStatus = "RUNNING", StartedBy = TaskTokens.StartedBy(Some.RunId) });
        _world.Host.Processes.Add(new FakeSipp($"sipp 10.0.0.5:5060 -m 3 -stf /opt/sipp/runs/{Some.RunId}/step-1/stat.csv"));
    }

    private void Summary(RunStatus status) => _world.WriteSummary(
        new RunSummary { RunId = Some.RunId, Scenario = "none", Target = "voice-agent", Status = status, RequestedAt = _world.Time.GetUtcNow() });
}

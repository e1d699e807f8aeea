using Amazon.ECS;
using Amazon.SimpleSystemsManagement;
using LoadPlatform.Contracts;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.RunLog.Work;
using LoadPlatform.TaskLauncher.Ecs;
using LoadPlatform.TaskLauncher.Playing;
using LoadPlatform.TaskLauncher.Tests.Support;

namespace LoadPlatform.TaskLauncher.Tests.Sweeping;

public sealed class SweepWorkTests
{
    private readonly World _world = new("name: none");

    public SweepWorkTests() => _world.Work.Recorded.Add((WorkKinds.Sweep, Some.RunId));

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
        AssertSwept();
    }

    [Fact]
    public void Sweep_EcsAwayForAWhile_KillsSippAtOnceAndComesBackForTheTasks()
    {
        Summary(RunStatus.Failed);
        LeaveBehind();
        _world.Ecs.ListFails = new AmazonECSException("Rate exceeded") { ErrorCode = "ThrottlingException" };
        var sippRan = true;
        _world.Wall.After(TimeSpan.FromSeconds(5), () => sippRan = _world.Host.Processes[0].IsRunning);
        _world.Wall.After(TimeSpan.FromHours(1), () => _world.Ecs.ListFails = null);

        _world.Sweep();

        Assert.False(sippRan);
        Assert.Empty(_world.Ecs.Running);
        Assert.Contains("Rate exceeded", Assert.Single(_world.EventsOf(RunEventTypes.ProbeFailed)).Message, StringComparison.Ordinal);
        AssertSwept();
    }

    [Fact]
    public void Sweep_HostAwayForAWhile_StopsTheTasksAtOnceAndComesBackForSipp()
    {
        Summary(RunStatus.Failed);
        LeaveBehind();
        _world.Host.Unreachable = new AmazonSimpleSystemsManagementException("no such host");
        var tasksRan = true;
        _world.Wall.After(TimeSpan.FromSeconds(5), () => tasksRan = _world.Ecs.Running.Any());
        _world.Wall.After(TimeSpan.FromHours(1), () => _world.Host.Unreachable = null);

        _world.Sweep();

        Assert.False(tasksRan);
        Assert.False(_world.Host.Processes[0].IsRunning);
        Assert.Single(_world.EventsOf(RunEventTypes.ProbeFailed));
        AssertSwept();
    }

    [Fact]
    public void Sweep_HostAwayForADay_SaysSoAndDoesNotSayThatNothingIsLeft()
    {
        Summary(RunStatus.Failed);
        LeaveBehind();
        _world.Host.Unreachable = new AmazonSimpleSystemsManagementException("no such host");
        var began = _world.Wall.GetUtcNow();

        _world.Sweep();

        Assert.InRange((_world.Wall.GetUtcNow() - began).TotalHours, 24, 24.1);
        Assert.Empty(_world.Published);
        Assert.Contains(_world.Events, runEvent => runEvent.Key == "sweep:given-up");
    }

    [Fact]
    public void Sweep_OneTaskThatCannotBeStopped_StopsTheOthers()
    {
        Summary(RunStatus.Failed);
        LeaveBehind("stuck");
        LeaveBehind("other");
        _world.Ecs.Stuck = "stuck";
        _world.Wall.After(TimeSpan.FromMinutes(10), () =>
        {
            Assert.Single(_world.Ecs.Running);
            _world.Ecs.Stuck = null;
        });

        _world.Sweep();

        Assert.Empty(_world.Ecs.Running);
        AssertSwept();
    }

    [Fact]
    public void Sweep_SippThatSurvivesTheFirstKill_IsKilledAgain()
    {
        Summary(RunStatus.Failed);
        LeaveBehind();
        _world.Host.Processes[0].Lives = 1;

        _world.Sweep();

        Assert.Equal(["-KILL", "-KILL"], _world.Host.Processes[0].Signals);
        AssertSwept();
    }

    [Fact]
    public void Sweep_ScenarioStillPlayed_GoesOnUntilItIsNot()
    {
        Summary(RunStatus.Failed);
        _world.Work.Recorded.Add((ScenarioWork.WorkKind, Some.RunId));
        _world.Wall.After(TimeSpan.FromSeconds(100), () => LeaveBehind());
        _world.Wall.After(TimeSpan.FromSeconds(200), () => Assert.Empty(_world.Published));
        _world.Wall.After(TimeSpan.FromSeconds(201), () => _world.Work.Recorded.Remove((ScenarioWork.WorkKind, Some.RunId)));

        _world.Sweep();

        Assert.Empty(_world.Ecs.Running);
        Assert.False(_world.Host.Processes[0].IsRunning);
        AssertSwept();
    }

    [Fact]
    public void Sweep_TakenOffTheRecordByTheEngine_LeavesWithoutAWord()
    {
        Summary(RunStatus.Running);
        _world.Wall.After(TimeSpan.FromSeconds(90), () => _world.Work.Recorded.Clear());
        var began = _world.Wall.GetUtcNow();

        _world.Sweep();

        Assert.InRange((_world.Wall.GetUtcNow() - began).TotalSeconds, 90, 90.5);
        Assert.Empty(_world.Host.Scripts);
        Assert.Empty(_world.Published);
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
        AssertSwept();
    }

    [Fact]
    public void Sweep_AnotherRunsTasks_LeavesThem()
    {
        Summary(RunStatus.Completed);
        _world.Ecs.Tasks.Add(new Amazon.ECS.Model.Task { TaskArn = "arn:aws:ecs:us-east-1:1:task/cluster/other", LastStatus = "RUNNING", StartedBy = TaskTokens.StartedBy(Guid.NewGuid()) });

        _world.Sweep();

        Assert.Single(_world.Ecs.Running);
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

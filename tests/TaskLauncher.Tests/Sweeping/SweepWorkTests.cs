using Amazon.ECS;
using Amazon.SimpleSystemsManagement;
using LoadPlatform.Contracts;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.TaskLauncher.Ecs;
using LoadPlatform.TaskLauncher.Playing;
using LoadPlatform.TaskLauncher.Tests.Support;

namespace LoadPlatform.TaskLauncher.Tests.Sweeping;

public sealed class SweepWorkTests : SweepTest
{
    [Fact]
    public void Sweep_LeftOvers_StopsThemAndSaysSo()
    {
        Summary(RunStatus.Failed);
        LeaveBehind();

        World.Sweep();

        Assert.Empty(World.Ecs.Running);
        Assert.False(Assert.Single(World.Host.Processes).IsRunning);
        var said = World.EventsOf(RunEventTypes.TaskStopped).Select(stopped => stopped.Message).ToList();
        Assert.Contains(said, message => message.Contains("task/cluster/0", StringComparison.Ordinal));
        Assert.Contains(said, message => message.Contains("1 SIPp", StringComparison.Ordinal));
        AssertSwept();
    }

    [Fact]
    public void Sweep_EcsAwayForAWhile_KillsSippAtOnceAndComesBackForTheTasks()
    {
        Summary(RunStatus.Failed);
        LeaveBehind();
        World.Ecs.ListFails = new AmazonECSException("Rate exceeded") { ErrorCode = "ThrottlingException" };
        var sippRan = true;
        World.Wall.After(TimeSpan.FromSeconds(5), () => sippRan = World.Host.Processes[0].IsRunning);
        World.Wall.After(TimeSpan.FromHours(1), () => World.Ecs.ListFails = null);

        World.Sweep();

        Assert.False(sippRan);
        Assert.Empty(World.Ecs.Running);
        Assert.Contains("Rate exceeded", Assert.Single(World.EventsOf(RunEventTypes.ProbeFailed)).Message, StringComparison.Ordinal);
        AssertSwept();
    }

    [Fact]
    public void Sweep_HostAwayForAWhile_StopsTheTasksAtOnceAndComesBackForSipp()
    {
        Summary(RunStatus.Failed);
        LeaveBehind();
        World.Host.Unreachable = new AmazonSimpleSystemsManagementException("no such host");
        var tasksRan = true;
        World.Wall.After(TimeSpan.FromSeconds(5), () => tasksRan = World.Ecs.Running.Any());
        World.Wall.After(TimeSpan.FromHours(1), () => World.Host.Unreachable = null);

        World.Sweep();

        Assert.False(tasksRan);
        Assert.False(World.Host.Processes[0].IsRunning);
        Assert.Single(World.EventsOf(RunEventTypes.ProbeFailed));
        AssertSwept();
    }

    [Fact]
    public void Sweep_HostAwayForADay_SaysSoAndDoesNotSayThatNothingIsLeft()
    {
        Summary(RunStatus.Failed);
        LeaveBehind();
        World.Host.Unreachable = new AmazonSimpleSystemsManagementException("no such host");
        var began = World.Wall.GetUtcNow();

        World.Sweep();

        Assert.InRange((World.Wall.GetUtcNow() - began).TotalHours, 24, 24.1);
        Assert.Empty(World.Published);
        Assert.Contains(World.Events, runEvent => runEvent.Key == "sweep:given-up");
    }

    [Fact]
    public void Sweep_OneTaskThatCannotBeStopped_StopsTheOthers()
    {
        Summary(RunStatus.Failed);
        LeaveBehind("stuck");
        LeaveBehind("other");
        World.Ecs.Stuck = "stuck";
        World.Wall.After(TimeSpan.FromMinutes(10), () =>
        {
            Assert.Single(World.Ecs.Running);
            World.Ecs.Stuck = null;
        });

        World.Sweep();

        Assert.Empty(World.Ecs.Running);
        AssertSwept();
    }

    [Fact]
    public void Sweep_SippThatSurvivesTheFirstKill_IsKilledAgain()
    {
        Summary(RunStatus.Failed);
        LeaveBehind();
        World.Host.Processes[0].Lives = 1;

        World.Sweep();

        Assert.Equal(["-KILL", "-KILL"], World.Host.Processes[0].Signals);
        AssertSwept();
    }

    [Fact]
    public void Sweep_ScenarioStillPlayed_GoesOnUntilItIsNot()
    {
        Summary(RunStatus.Failed);
        World.Work.Recorded.Add((ScenarioWork.WorkKind, Some.RunId));
        World.Wall.After(TimeSpan.FromSeconds(100), () => LeaveBehind());
        World.Wall.After(TimeSpan.FromSeconds(200), () => Assert.Empty(World.Published));
        World.Wall.After(TimeSpan.FromSeconds(201), () => World.Work.Recorded.Remove((ScenarioWork.WorkKind, Some.RunId)));

        World.Sweep();

        Assert.Empty(World.Ecs.Running);
        Assert.False(World.Host.Processes[0].IsRunning);
        AssertSwept();
    }

    [Fact]
    public void Sweep_TakenOffTheRecordByTheEngine_LeavesWithoutAWord()
    {
        Summary(RunStatus.Running);
        World.Wall.After(TimeSpan.FromSeconds(90), () => World.Work.Recorded.Clear());
        var began = World.Wall.GetUtcNow();

        World.Sweep();

        Assert.InRange((World.Wall.GetUtcNow() - began).TotalSeconds, 90, 90.5);
        Assert.Empty(World.Host.Scripts);
        Assert.Empty(World.Published);
    }

    [Fact]
    public void Sweep_RunGoesOn_WaitsUntilItIsOver()
    {
        Summary(RunStatus.Running);
        LeaveBehind();
        var wasRunning = false;
        World.After(5_400, () =>
        {
            wasRunning = World.Host.Processes[0].IsRunning && World.Ecs.Running.Any();
            Summary(RunStatus.Cancelled);
        });

        World.Sweep();

        Assert.True(wasRunning);
        Assert.Empty(World.Ecs.Running);
        Assert.False(World.Host.Processes[0].IsRunning);
    }

    [Fact]
    public void Sweep_NothingLeft_SaysNothing()
    {
        Summary(RunStatus.Completed);

        World.Sweep();

        Assert.Empty(World.Events);
        AssertSwept();
    }

    [Fact]
    public void Sweep_AnotherRunsTasks_LeavesThem()
    {
        Summary(RunStatus.Completed);
        World.Ecs.Tasks.Add(new Amazon.ECS.Model.Task { TaskArn = "arn:aws:ecs:us-east-1:1:task/cluster/other", LastStatus = "RUNNING", StartedBy = TaskTokens.StartedBy(Guid.NewGuid()) });

        World.Sweep();

        Assert.Single(World.Ecs.Running);
    }
}

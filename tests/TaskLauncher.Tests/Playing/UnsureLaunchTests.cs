using System.Net;
using Amazon.ECS;
using Amazon.ECS.Model;
using LoadPlatform.Contracts;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.RunLog.Work;
using LoadPlatform.TaskLauncher.Tests.Support;

namespace LoadPlatform.TaskLauncher.Tests.Playing;

/// <summary>A launch that broke may have launched tasks: they are stopped, or the sweep stays on record.</summary>
public sealed class UnsureLaunchTests
{
    private readonly World _world = new(
        """
        name: launch
        steps:
          - { action: launch_task, task_definition: locust, count: 20 }
          - { action: wait, seconds: 60 }
        """);

    [Fact]
    public void Play_SecondCallRefused_StopsTheTasksOfTheFirst()
    {
        _world.Ecs.LaunchFails = (2, Throttled());

        _world.Play();

        Assert.Equal(10, _world.Ecs.Tasks.Count);
        Assert.Empty(_world.Ecs.Running);
        var step = Assert.Single(_world.PublishedOf<StepCompleted>());
        Assert.Equal("10 of 20 tasks were launched: RunTask was refused: Rate exceeded", step.Detail);
        Assert.Equal(10, _world.EventsOf(RunEventTypes.TaskLaunched).Count());
    }

    [Fact]
    public void Play_CallThatFailedThoughEcsTookIt_StopsItsTasks()
    {
        _world.Ecs.LaunchFails = (2, new ServerException("Service Unavailable"));
        _world.Ecs.LaunchesAllTheSame = true;

        _world.Play();

        Assert.Equal(20, _world.Ecs.Tasks.Count);
        Assert.Empty(_world.Ecs.Running);
        Assert.Empty(_world.Work.Recorded);
    }

    [Fact]
    public void Play_CallThatFailedAndEcsListsItsTasksLate_LeavesThemToTheSweeper()
    {
        _world.Ecs.LaunchFails = (1, new ServerException("Service Unavailable"));
        _world.Ecs.LaunchesAllTheSame = true;
        _world.Ecs.IsListed = false;

        _world.Play();

        Assert.Contains((WorkKinds.Sweep, Some.RunId), _world.Work.Recorded);
        _world.WriteSummary(new RunSummary { RunId = Some.RunId, Scenario = "launch", Target = "voice-agent", Status = RunStatus.Completed, RequestedAt = _world.Time.GetUtcNow() });
        _world.Wall.After(TimeSpan.FromSeconds(30), () => _world.Ecs.IsListed = true);
        _world.Sweep();
        Assert.Empty(_world.Ecs.Running);
    }

    [Fact]
    public void Play_EngineKilledAfterRunTaskAndNextOneRefused_StopsTheTasks()
    {
        _world.Effects.WhenDone = "ecs RunTask";
        _world.Effects.Then = () => throw new KilledException();
        Assert.Throws<KilledException>(() => _world.Play());
        _world.Ecs.DescribeFails = Throttled();

        _world.Play();

        Assert.NotEmpty(_world.Ecs.Tasks);
        Assert.Empty(_world.Ecs.Running);
        Assert.Contains((WorkKinds.Sweep, Some.RunId), _world.Work.Recorded);
    }

    [Fact]
    public void Play_EveryCallAnswered_IsSure()
    {
        _world.Play();

        Assert.Null(_world.State!.UnsureLaunch);
        Assert.Empty(_world.Work.Recorded);
    }

    [Fact]
    public void Play_EcsRefusesToLaunch_IsSureThatNothingWas()
    {
        _world.Ecs.LaunchFails = (1, Denied());

        _world.Play();

        Assert.Null(_world.State!.UnsureLaunch);
        Assert.Empty(_world.Work.Recorded);
    }

    [Fact]
    public void Play_EcsRefusesToNameTheService_IsSureThatNothingWas()
    {
        _world.Ecs.DescribeFails = Denied();

        _world.Play();

        Assert.Null(_world.State!.UnsureLaunch);
        Assert.Empty(_world.Work.Recorded);
    }

    /// <summary>The refusal says nothing of what the call before it did.</summary>
    [Fact]
    public void Play_EngineKilledAfterRunTaskAndNextOneDenied_StopsTheTasks()
    {
        _world.Effects.WhenDone = "ecs RunTask";
        _world.Effects.Then = () => throw new KilledException();
        Assert.Throws<KilledException>(() => _world.Play());
        _world.Ecs.LaunchFails = (2, Denied());

        _world.Play();

        Assert.Equal(10, _world.Ecs.Tasks.Count);
        Assert.Empty(_world.Ecs.Running);
        Assert.Contains((WorkKinds.Sweep, Some.RunId), _world.Work.Recorded);
    }

    private static AmazonECSException Denied() => new("User is not authorized") { ErrorCode = "AccessDeniedException", StatusCode = HttpStatusCode.Forbidden };

    private static AmazonECSException Throttled() => new("Rate exceeded") { ErrorCode = "ThrottlingException" };
}

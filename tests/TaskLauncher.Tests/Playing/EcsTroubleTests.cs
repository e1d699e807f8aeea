using Amazon.ECS;
using Amazon.ECS.Model;
using LoadPlatform.Contracts;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.TaskLauncher.Tests.Support;

namespace LoadPlatform.TaskLauncher.Tests.Playing;

/// <summary>ECS is in trouble for a minute in the middle of a step: the step outlasts it.</summary>
public sealed class EcsTroubleTests
{
    private readonly World _world = new(
        """
        name: trouble
        steps:
          - { action: launch_task, task_definition: locust, count: 2 }
          - { action: wait, seconds: 60 }
          - { action: set_desired_count, count: 2 }
          - { action: stop_task }
        """,
        scale: 1);

    [Fact]
    public void Play_TasksCannotBeDescribedForAWhile_WaitsForThem()
    {
        _world.Ecs.DescribeTasksFails = Throttled();
        _world.After(40, () => _world.Ecs.DescribeTasksFails = null);

        _world.Play();

        AssertPlayed();
    }

    [Fact]
    public void Play_TasksCannotBeDescribedAtAll_SaysThatItIsNotKnown()
    {
        _world.Ecs.DescribeTasksFails = Throttled();

        _world.Play();

        Assert.Contains("could not be asked", Assert.Single(_world.PublishedOf<StepCompleted>()).Detail, StringComparison.Ordinal);
        Assert.Empty(_world.Ecs.Running);
    }

    [Fact]
    public void Play_DesiredCountIsThrottledForAWhile_SetsIt()
    {
        _world.Ecs.UpdateFails = Throttled();
        _world.After(120, () => _world.Ecs.UpdateFails = null);

        _world.Play();

        AssertPlayed();
        Assert.Equal([2], _world.Ecs.DesiredCounts);
    }

    [Fact]
    public void Play_TasksCannotBeStoppedForAWhile_StopsThem()
    {
        _world.Ecs.StopFails = new ServerException("Service Unavailable");
        _world.After(120, () => _world.Ecs.StopFails = null);

        _world.Play();

        AssertPlayed();
        Assert.Equal("2 stopped", _world.PublishedOf<StepCompleted>().Last().Detail);
    }

    [Fact]
    public void Play_TasksCannotBeStoppedAtAll_CouldNotBeDone()
    {
        _world.Ecs.StopFails = new ServerException("Service Unavailable");

        _world.Play();

        var step = _world.PublishedOf<StepCompleted>().Last();
        Assert.False(step.Succeeded);
        Assert.Contains("Service Unavailable", step.Detail, StringComparison.Ordinal);
        Assert.NotEmpty(_world.Work.Recorded);
    }

    private static AmazonECSException Throttled() => new("Rate exceeded") { ErrorCode = "ThrottlingException" };

    private void AssertPlayed()
    {
        Assert.Equal(4, _world.PublishedOf<StepCompleted>().Count());
        Assert.All(_world.PublishedOf<StepCompleted>(), step => Assert.True(step.Succeeded, step.Detail));
        Assert.Single(_world.EventsOf(RunEventTypes.ProbeFailed));
        Assert.Empty(_world.Work.Recorded);
    }
}

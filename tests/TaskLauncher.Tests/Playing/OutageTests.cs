using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.TaskLauncher.Tests.Support;

namespace LoadPlatform.TaskLauncher.Tests.Playing;

/// <summary>Nobody plays for a while: what the engine could not know meanwhile is on record.</summary>
public sealed class OutageTests
{
    [Fact]
    public void Play_DownInAWait_SaysHowLongAndThatTheWaitRanLonger()
    {
        var world = new World("""
            name: waiting
            steps:
              - { action: wait, seconds: 60 }
              - { action: wait, seconds: 60 }
            """);
        GoDown(world, afterSeconds: 30, forSeconds: 120);

        world.Play();

        var details = world.PublishedOf<StepCompleted>().Select(step => step.Detail).ToList();
        Assert.Contains("ran 90 s longer", details[0], StringComparison.Ordinal);
        Assert.Matches(@"the engine was down from 00:00:\d\d to 00:02:30 \(1[23]\d s\)", details[0]);
        Assert.Null(details[1]);
        Assert.Matches(@"goes on with step 1: the engine was down from 00:00:\d\d to 00:02:30", Assert.Single(world.EventsOf(RunEventTypes.Resumed)).Message);
    }

    [Fact]
    public void Play_DownInAnAssertion_SaysSoBesideItsAnswer()
    {
        var world = new World(ScenarioFiles.Assertion);
        world.HasSeries(MetricNames.RunningTaskCount, 3);
        GoDown(world, afterSeconds: 20, forSeconds: 30);

        world.Play();

        var step = Assert.Single(world.PublishedOf<StepCompleted>());
        Assert.Contains("it was 3", step.Detail, StringComparison.Ordinal);
        Assert.Contains("the engine was down from", step.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Play_DownWhileTasksStart_GivesThemTheirTimeAgain()
    {
        var world = new World("""
            name: launching
            steps:
              - { action: launch_task, task_definition: locust, count: 2 }
            """);
        world.Ecs.LaunchedAs = "PENDING";
        GoDown(world, afterSeconds: 20, forSeconds: 600);
        world.After(30, () => world.Ecs.Tasks.ForEach(task => task.LastStatus = "RUNNING"));

        world.Play();

        Assert.True(Assert.Single(world.PublishedOf<StepCompleted>()).Succeeded);
        Assert.Equal(2, world.Ecs.Tasks.Count);
    }

    [Fact]
    public void Play_NeverDown_WaitsWithoutCallsKeepASignOfLife()
    {
        var world = new World("""
            name: silent
            steps:
              - { action: wait, seconds: 600 }
            """);
        var longest = TimeSpan.Zero;
        for (var second = 30; second < 600; second += 30)
            world.After(second, () => longest = world.Time.GetUtcNow() - world.State!.LastSeenAt is var age && age > longest ? age : longest);

        world.Play();

        Assert.InRange(longest.TotalSeconds, 0.1, 25);
    }

    private static void GoDown(World world, double afterSeconds, double forSeconds)
    {
        using var held = new CancellationTokenSource();
        world.After(afterSeconds, held.Cancel);
        Assert.ThrowsAny<OperationCanceledException>(() => world.Play(held.Token));
        world.Pass(forSeconds);
    }
}

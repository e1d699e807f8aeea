using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.Scenarios.Judging;
using LoadPlatform.TaskLauncher.Tests.Support;

namespace LoadPlatform.TaskLauncher.Tests.Playing;

/// <summary>Steps that wait for a series: stored ones, and those that are computed while the run goes on.</summary>
public sealed class WaitUntilTests
{
    private const string ForFourTasks = """
        name: patient
        steps:
          - { action: wait_until, metric: running_task_count, condition: ">=", value: 4, timeout_seconds: 60 }
          - { action: note, text: there }
        """;

    [Fact]
    public void Play_ConditionHolds_GoesOn()
    {
        var world = new World(ForFourTasks);
        world.HasSeries(MetricNames.RunningTaskCount, 4);

        world.Play();

        Assert.Equal([true, true], world.PublishedOf<StepCompleted>().Select(step => step.Succeeded));
        Assert.Equal("there", Assert.Single(world.EventsOf(RunEventTypes.Note)).Message);
    }

    [Fact]
    public void Play_ConditionNeverHolds_EndsTheScenarioInconclusive()
    {
        var world = new World(ForFourTasks);
        world.HasSeries(MetricNames.RunningTaskCount, 3);

        world.Play();

        Assert.False(Assert.Single(world.PublishedOf<StepCompleted>()).Succeeded);
        Assert.Single(world.PublishedOf<ScenarioCompleted>());
        Assert.Empty(world.EventsOf(RunEventTypes.Note));
        var judgement = RunJudge.Judge(world.Record);
        Assert.Equal(Verdict.Inconclusive, judgement.Verdict);
        Assert.Contains("waited for did not come: it was 3", judgement.Reasons[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Play_MustLast_WaitsUntilItHasLasted()
    {
        var world = new World("""
            name: lasting
            steps:
              - { action: wait_until, metric: running_task_count, condition: ">=", value: 4, timeout_seconds: 300, for_seconds: 120 }
            """);
        world.HasSeries(MetricNames.RunningTaskCount, 4);
        var began = world.Time.GetUtcNow();

        world.Play();

        Assert.True(Assert.Single(world.PublishedOf<StepCompleted>()).Succeeded);
        Assert.InRange((world.Time.GetUtcNow() - began).TotalSeconds, 100, 200);
    }

    [Fact]
    public void Play_SeriesThatIsComputed_SeesItLive()
    {
        var world = new World("""
            name: spread
            steps:
              - { action: wait_until, metric: hottest_task_sessions, condition: ">=", value: 3, timeout_seconds: 300 }
            """);
        world.After(100, () => world.Put(new DistributionSnapshot { At = world.Time.GetUtcNow(), Source = "sessions", Tasks = [new TaskSessions { TaskId = "a", ActiveSessions = 1 }, new TaskSessions { TaskId = "b", ActiveSessions = 3 }] }));
        var began = world.Time.GetUtcNow();

        world.Play();

        Assert.True(Assert.Single(world.PublishedOf<StepCompleted>()).Succeeded);
        Assert.InRange((world.Time.GetUtcNow() - began).TotalSeconds, 100, 120);
    }

    [Fact]
    public void Play_CallsEndedBefore_AreSeenToBeNone()
    {
        var world = new World("""
            name: quiet
            steps:
              - { action: place_calls, count: 3, rate: 3 }
              - { action: wait, seconds: 60 }
              - { action: end_all_calls }
              - { action: wait_until, metric: calls_current, condition: "==", value: 0, timeout_seconds: 60 }
            """);

        world.Play();

        Assert.All(world.PublishedOf<StepCompleted>(), step => Assert.True(step.Succeeded, step.Detail));
    }
}

using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.Scenarios.Catalog;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading;
using LoadPlatform.TaskLauncher.Tests.Support;

namespace LoadPlatform.TaskLauncher.Tests.Playing;

public sealed class ScenarioPlayerTests
{
    [Fact]
    public void Play_Burst_CompletesWithEveryCallCounted()
    {
        var world = new World(ScenarioCatalog.Find("burst")!);
        world.HasSeries(MetricNames.RunningTaskCount, 4);
        var began = world.Time.GetUtcNow();

        world.Play();

        Assert.Single(world.PublishedOf<ScenarioStarted>());
        var completed = Assert.Single(world.PublishedOf<ScenarioCompleted>());
        var waits = ScenarioReader.Read(ScenarioCatalog.Find("burst")!, "burst").Scenario!.Steps.OfType<WaitStep>().Sum(step => step.Seconds);
        Assert.InRange((completed.EndedAt - began).TotalSeconds, waits, waits + 40);
        Assert.Equal(Enumerable.Range(0, 6), world.PublishedOf<StepCompleted>().Select(step => step.Index));
        Assert.All(world.PublishedOf<StepCompleted>(), step => Assert.True(step.Succeeded, step.Detail));
        var cohort = Assert.Single(world.State!.Cohorts);
        Assert.Equal((12, 12, 0, 0), (cohort.Calls!.Placed, cohort.Calls.Completed, cohort.Calls.Current, cohort.Calls.Dropped));
        Assert.False(Assert.Single(world.Host.Processes).IsRunning);
    }

    [Fact]
    public void Play_CallsUp_KeepsTheirSeries()
    {
        var world = new World(ScenarioFiles.CallsAndWait);

        world.Play();

        var current = world.Calls.Where(sample => sample.Metric == MetricNames.CallsCurrent).ToList();
        Assert.InRange(current.Count, 15, 25);
        Assert.All(current.SkipLast(1), sample => Assert.Equal(3, sample.Value));
        Assert.Equal(0, current[^1].Value);
    }

    [Fact]
    public void Play_SippThatIgnoresUsr1_IsTerminatedInTime()
    {
        var world = new World(ScenarioFiles.CallsAndWait);

        world.Play();

        Assert.Equal(["-USR1", "-USR1", "-TERM"], world.Host.Processes[0].Signals);
        var step = world.EventsOf(RunEventTypes.StepCompleted).Last();
        Assert.InRange((step.At - world.EventsOf(RunEventTypes.StepStarted).Last().At).TotalSeconds, 1, 20);
    }

    [Fact]
    public void Play_SippThatStopsGracefully_IsSignalledOnce()
    {
        var world = new World(ScenarioFiles.CallsAndWait);
        world.Host.IsGraceful = true;

        world.Play();

        Assert.Equal(["-USR1"], world.Host.Processes[0].Signals);
    }

    [Fact]
    public void Play_EndSomeCalls_LeavesTheOthersUp()
    {
        var world = new World("""
            name: part
            steps:
              - { action: place_calls, count: 6, rate: 6 }
              - { action: end_calls, count: 4 }
              - { action: assert, metric: running_task_count, condition: ">=", value: 4, timeout_seconds: 60 }
            """);
        world.HasSeries(MetricNames.RunningTaskCount, 4);

        world.Play();

        Assert.Equal([4, 2], world.Host.Processes.Select(process => process.Planned));
        var ended = world.EventsOf(RunEventTypes.CohortEnded).Select(runEvent => runEvent.Key).ToList();
        Assert.Equal(["cohort:step-1_part1:ended", "cohort:step-1_part2:ended"], ended);
        var events = world.Events.Select(runEvent => runEvent.Key).ToList();
        Assert.True(events.IndexOf("step:2:completed") < events.IndexOf("cohort:step-1_part2:ended"), "the second cohort was ended before its time");
    }

    [Fact]
    public void Play_CallsThatCannotBePlaced_EndsTheScenario()
    {
        var world = new World(ScenarioFiles.Everything);
        world.Host.StartFails = (255, "sipp: not found");

        world.Play();

        var step = Assert.Single(world.PublishedOf<StepCompleted>());
        Assert.False(step.Succeeded);
        Assert.Contains("sipp: not found", step.Detail, StringComparison.Ordinal);
        Assert.Single(world.PublishedOf<ScenarioCompleted>());
        Assert.Empty(world.Ecs.Requests);
    }

    [Fact]
    public void Play_HostUnreachable_TriesAgainThenEndsTheScenario()
    {
        var world = new World("""
            name: lonely
            steps:
              - { action: place_calls, count: 6, rate: 6 }
              - { action: launch_task, task_definition: locust, count: 2 }
            """);
        world.Host.Unreachable = new Amazon.SimpleSystemsManagement.AmazonSimpleSystemsManagementException("no such host");

        var error = Record.Exception(() => world.Play());

        var step = Assert.Single(world.PublishedOf<StepCompleted>());
        Assert.False(step.Succeeded);
        Assert.Contains("no such host", step.Detail, StringComparison.Ordinal);
        Assert.Null(error);
        Assert.Single(world.PublishedOf<ScenarioCompleted>());
    }

    [Theory]
    [InlineData(4, true, "held")]
    [InlineData(3, false, "it was 3")]
    public void Play_Assertion_SaysWhatItFound(double value, bool holds, string says)
    {
        var world = new World(ScenarioFiles.Assertion);
        world.HasSeries(MetricNames.RunningTaskCount, value);

        world.Play();

        var step = Assert.Single(world.PublishedOf<StepCompleted>());
        Assert.Equal(holds, step.Succeeded);
        Assert.Contains(says, step.Detail, StringComparison.Ordinal);
        Assert.Single(world.PublishedOf<ScenarioCompleted>());
    }

    [Fact]
    public void Play_AssertionWithoutData_GivesNoVerdictAfterAWatchersRestart()
    {
        var world = new World(ScenarioFiles.Assertion);
        var began = world.Wall.GetUtcNow();

        world.Play();

        var step = Assert.Single(world.PublishedOf<StepCompleted>());
        Assert.False(step.Succeeded);
        Assert.Contains("no verdict", step.Detail, StringComparison.Ordinal);
        Assert.InRange((world.Wall.GetUtcNow() - began).TotalSeconds, 30, 40);
    }

    [Fact]
    public void Play_AssertionThatComesTrueLater_WaitsForIt()
    {
        var world = new World(ScenarioFiles.Assertion);
        var start = world.Time.GetUtcNow();
        MetricSample At(double seconds, double value) =>
            new() { At = start.AddSeconds(seconds), SeenAt = start.AddSeconds(seconds), Metric = MetricNames.RunningTaskCount, Value = value, Source = "ecs" };
        world.Put([At(5, 1), At(15, 1)]);
        world.After(26, () => world.Put([At(25, 4)]));

        world.Play();

        Assert.True(Assert.Single(world.PublishedOf<StepCompleted>()).Succeeded);
    }

    [Fact]
    public void Play_RunOver_PlaysNothing()
    {
        var world = new World(ScenarioFiles.CallsAndWait);
        world.Play();
        var done = world.Effects.Done.Count;

        world.Play();

        Assert.Equal(done, world.Effects.Done.Count);
    }
}

using System.Text.Json;
using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Steps;
using LoadPlatform.RunLog.Records;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.Scenarios.Judging;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.TaskLauncher.Tests.Support;

namespace LoadPlatform.TaskLauncher.Tests.Playing;

public sealed class SwarmTests
{
    [Fact]
    public void Play_Swarm_StartsStopsAndKeepsTheNumbers()
    {
        var world = new World(ScenarioFiles.Swarm);

        world.Play();

        Assert.All(world.PublishedOf<StepCompleted>(), step => Assert.True(step.Succeeded, step.Detail));
        Assert.Equal("user_count=20&spawn_rate=5&run_time=1050s&host=http%3A%2F%2F10.0.0.9%3A8080", Assert.Single(world.Locust.Swarms));
        Assert.Equal(["10.0.1.0:8089"], world.Locust.Asked);
        Assert.True(world.Effects.Done.IndexOf("locust stop") < world.Effects.Done.IndexOf("ecs StopTask"));
        Assert.Single(world.EventsOf(RunEventTypes.SwarmStarted));
        var ended = Ended(world);
        Assert.Equal((1, 20, 20, 20, 1, null), (ended.StepIndex, ended.Users, ended.MostUsers, ended.FewestUsers, ended.Workers, ended.Trouble));
        Assert.Equal((12.5, 41, null, 120), (ended.Totals!.RequestRate, ended.Totals.P50, ended.Totals.P95, ended.Totals.P99));
        Assert.InRange((ended.EndedAt! - ended.StartedAt!).Value.TotalSeconds, 60, 75);
        Assert.Empty(world.Work.Recorded);
    }

    /// <summary>Locust's timer outlives the users: on a master that stays it would end a later run's.</summary>
    [Fact]
    public void Play_SwarmOnTheTargetsOwnMaster_HasNoTimer()
    {
        var world = new World(ScenarioFiles.OwnMaster);
        world.HasOwnMaster();

        world.Play();

        Assert.DoesNotContain("run_time", Assert.Single(world.Locust.Swarms), StringComparison.Ordinal);
        Assert.Empty(world.Work.Recorded);
    }

    [Fact]
    public void Play_Swarm_StoresItsSeries()
    {
        var world = new World(ScenarioFiles.Swarm);
        world.After(30, () => world.Locust.Failures = 1);

        world.Play();

        Assert.All(world.Calls, sample => Assert.Equal("locust:stats/requests", sample.Source));
        Assert.InRange(Of(world, MetricNames.LocustUsers).Count, 7, 12);
        Assert.Equal(0, Of(world, MetricNames.LocustUsers)[^1]);
        Assert.All(Of(world, MetricNames.LocustRequestRate), rate => Assert.Equal(12.5, rate));
        Assert.Equal([40], Of(world, MetricNames.LocustP50).Distinct());
        Assert.Equal([80], Of(world, MetricNames.LocustP95).Distinct());
        Assert.Equal([120], Of(world, MetricNames.LocustP99).Distinct());
        Assert.Equal(0, Of(world, MetricNames.LocustFailureRatio)[0]);
        Assert.InRange(Of(world, MetricNames.LocustFailureRatio)[^1], 0.0001, 0.01);
    }

    [Fact]
    public void Play_MasterUnreadForAWhile_LeavesAHoleAndSaysSo()
    {
        var world = new World(ScenarioFiles.Swarm);
        world.After(20, () => world.Locust.Gone = true);
        world.After(50, () => world.Locust.Gone = false);

        world.Play();

        Assert.Contains(world.EventsOf(RunEventTypes.ProbeFailed), failed => failed.Message.Contains("Connection refused", StringComparison.Ordinal));
        Assert.InRange(Of(world, MetricNames.LocustUsers).Count, 4, 9);
        Assert.Null(Ended(world).Trouble);
    }

    [Fact]
    public void Play_MasterNotUpYet_WaitsForItAndItsWorkers()
    {
        var world = new World(ScenarioFiles.Swarm);
        (world.Locust.Gone, world.Locust.Workers) = (true, 0);
        world.After(40, () => world.Locust.Gone = false);
        world.After(80, () => world.Locust.Workers = 1);

        world.Play();

        Assert.Single(world.Locust.Swarms);
        Assert.All(world.PublishedOf<StepCompleted>(), step => Assert.True(step.Succeeded, step.Detail));
    }

    [Theory]
    [InlineData("gone", "Connection refused")]
    [InlineData("no workers", "0 of 1 workers are connected")]
    [InlineData("refused", "Locust refused the swarm: Valid run_time formats are")]
    [InlineData("idle", "Locust took the swarm, but did not start it: it is ready with 0 users and 1 workers")]
    [InlineData("taken", "is running with 7 users that this run did not ask for")]
    public void Play_MasterThatCanNot_BreaksTheStepAndSaysWhy(string what, string why)
    {
        var world = new World(ScenarioFiles.Swarm);
        world.Locust.Gone = what == "gone";
        world.Locust.Workers = what == "no workers" ? 0 : 1;
        world.Locust.Refusal = what == "refused" ? "Valid run_time formats are: 20, 20s" : null;
        world.Locust.Idles = what == "idle";
        (world.Locust.State, world.Locust.Users) = what == "taken" ? ("running", 7) : ("ready", 0);

        world.Play();

        var step = Assert.Single(world.PublishedOf<StepCompleted>(), step => step.Index == 1);
        Assert.False(step.Succeeded);
        Assert.Contains(why, step.Detail, StringComparison.Ordinal);
        Assert.Empty(world.Ecs.Running);
        Assert.Empty(world.Work.Recorded);
    }

    [Fact]
    public void Play_UserClassesThatLocustDoesNotTake_StopsWhatItStarted()
    {
        var world = new World(ScenarioFiles.Swarm.Replace("users: 20,", "users: 20, user_classes: [Buyer, Browser],", StringComparison.Ordinal));
        world.Locust.UserClasses = ["Browser"];

        world.Play();

        Assert.Contains("no user class Buyer", Assert.Single(world.PublishedOf<StepCompleted>(), step => step.Index == 1).Detail, StringComparison.Ordinal);
        Assert.Equal("stopped", world.Locust.State);
    }

    [Fact]
    public void Play_AnswerLost_DoesNotStartTwice()
    {
        var world = new World(ScenarioFiles.Swarm);
        world.Locust.LosesAnswer = true;

        world.Play();

        Assert.Contains(world.EventsOf(RunEventTypes.ProbeFailed), failed => failed.Message.Contains("was reset", StringComparison.Ordinal));
        Assert.Single(world.Locust.Swarms);
        Assert.All(world.PublishedOf<StepCompleted>(), step => Assert.True(step.Succeeded, step.Detail));
    }

    [Theory]
    [InlineData(ScenarioFiles.TimedSwarm, 0, null)]
    [InlineData(ScenarioFiles.TimedSwarm, 50, "ended by itself within")]
    [InlineData(ScenarioFiles.OwnMaster, 30, "nobody had stopped it")]
    public void Play_SwarmThatEndsByItself_IsFoundAndMeasuredByItsTime(string scenario, double endsAfter, string? trouble)
    {
        var world = new World(scenario);
        world.HasOwnMaster();
        if (endsAfter > 0)
            world.After(endsAfter, world.Locust.End);

        world.Play();

        var ended = Ended(world);
        if (trouble is null)
            Assert.Null(ended.Trouble);
        else
            Assert.Contains(trouble, ended.Trouble, StringComparison.Ordinal);
        Assert.Equal(0, world.Effects.Done.Count(effect => effect == "locust stop"));
    }

    [Fact]
    public void Play_UsersAndWorkersLost_AreOnRecord()
    {
        var world = new World(ScenarioFiles.Swarm);
        world.After(30, () => (world.Locust.Users, world.Locust.LostWorkers) = (12, 1));

        world.Play();

        Assert.Equal(Ended(world), Assert.Single(RunRecords.Of(new Scenario { Name = "swarm", Steps = [] }, new RunStreams { Events = world.Events }, scaling: null, new RunEnding(EndingKind.Completed)).Swarms));
        Assert.Equal((20, 12, 1), (Ended(world).MostUsers, Ended(world).FewestUsers, Ended(world).LostWorkers));
    }

    private static SwarmRecord Ended(World world) => Assert.Single(world.EventsOf(RunEventTypes.SwarmEnded)).Data!.Value.Deserialize<SwarmRecord>(RunLogJson.Options)!;

    private static List<double> Of(World world, string metric) => [.. world.Calls.Where(sample => sample.Metric == metric).Select(sample => sample.Value)];
}

using LoadPlatform.Contracts;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.TaskLauncher.Tests.Support;

namespace LoadPlatform.TaskLauncher.Tests.Playing;

/// <summary>The engine dies, or is told to end, after every single thing that it does with a swarm.</summary>
public sealed class SwarmKilledTests
{
    [Theory]
    [InlineData(ScenarioFiles.Swarm)]
    [InlineData(ScenarioFiles.OwnMaster)]
    public void Play_KilledAfterAnyEffect_StartsOnceAndStops(string scenario)
    {
        var points = CountEffects(scenario);

        for (var point = 1; point <= points; point++)
        {
            var world = NewWorld(scenario);
            world.Effects.After = point;
            world.Effects.Then = () => throw new KilledException();
            Assert.Throws<KilledException>(() => world.Play());

            world.Play();

            AssertPlayedOnce(world, $"killed after effect {point}: {world.Effects.Done[point - 1]}");
        }
    }

    [Theory]
    [InlineData(ScenarioFiles.Swarm)]
    [InlineData(ScenarioFiles.OwnMaster)]
    public void Play_TokenCancelledAfterAnyEffect_TouchesNothingMore(string scenario)
    {
        var points = CountEffects(scenario);

        for (var point = 1; point < points; point++)
        {
            var world = NewWorld(scenario);
            using var held = new CancellationTokenSource();
            world.Effects.After = point;
            world.Effects.Then = held.Cancel;
            var error = Record.Exception(() => world.Play(held.Token));

            Assert.True(error is OperationCanceledException, $"after effect {point}, {world.Effects.Done[point - 1]}: {error}");
            Assert.DoesNotContain(world.Effects.Done.Skip(point), effect => !effect.StartsWith("log ", StringComparison.Ordinal));
            world.Play();
            AssertPlayedOnce(world, $"stopped after effect {point}: {world.Effects.Done[point - 1]}");
        }
    }

    [Fact]
    public void Play_CancelledAfterAnyEffect_LeavesNoUsers()
    {
        var undisturbed = NewWorld(ScenarioFiles.OwnMaster);
        undisturbed.Play();
        var completing = undisturbed.Effects.Done.IndexOf("log AppendAsync scenario:completed");

        Assert.InRange(completing, 10, 200);
        for (var point = 1; point < completing; point++)
        {
            var world = NewWorld(ScenarioFiles.OwnMaster);
            world.Effects.After = point;
            world.Effects.Then = () => world.AskToEnd(failed: false, "enough");

            world.Play();

            var when = $"after effect {point}, {world.Effects.Done[point - 1]}";
            Assert.True(world.PublishedOf<RunCancelled>().Count() == 1, when);
            Assert.True(world.Locust.Users == 0, when);
            Assert.True(world.Work.Recorded.Count == 0, when);
        }
    }

    [Fact]
    public void Play_CancelledWhileTheSwarmIsOn_SaysWhatWasStopped()
    {
        var world = NewWorld(ScenarioFiles.Swarm);
        DateTimeOffset? asked = null;
        world.After(40, () =>
        {
            asked = world.Time.GetUtcNow();
            world.AskToEnd(failed: false, "enough");
        });

        world.Play();

        Assert.Equal(["swarm of step 2 (20 users, Locust master 0)", "task 0"], Assert.Single(world.PublishedOf<RunCancelled>()).Stopped);
        Assert.InRange((world.Time.GetUtcNow() - asked!.Value).TotalSeconds, 0, 30);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Play_CancelledAndLocustDoesNotStop_StopsTheTasksAllTheSame(bool isGone)
    {
        var world = NewWorld(ScenarioFiles.Swarm);
        world.After(40, () =>
        {
            (world.Locust.Gone, world.Locust.Stuck) = (isGone, !isGone);
            world.AskToEnd(failed: false, "enough");
        });

        world.Play();

        Assert.Equal(["task 0"], Assert.Single(world.PublishedOf<RunCancelled>()).Stopped);
        Assert.Empty(world.Ecs.Running);
        Assert.Empty(world.Work.Recorded);
        Assert.Contains(world.EventsOf(RunEventTypes.ProbeFailed), failed => failed.Message.Contains("Locust could not be stopped", StringComparison.Ordinal));
        Assert.Contains("ended with its master's task", Assert.Single(world.EventsOf(RunEventTypes.SwarmEnded)).Message, StringComparison.Ordinal);
    }

    private static World NewWorld(string scenario)
    {
        var world = new World(scenario);
        world.HasOwnMaster();
        return world;
    }

    private static int CountEffects(string scenario)
    {
        var world = NewWorld(scenario);
        world.Play();
        AssertPlayedOnce(world, "undisturbed");
        return world.Effects.Done.Count;
    }

    private static void AssertPlayedOnce(World world, string when)
    {
        Assert.True(world.State!.Over, when);
        Assert.True(world.Locust.Swarms.Count == 1, $"{when}: {world.Locust.Swarms.Count} swarms");
        Assert.True(world.Locust is { State: "stopped", Users: 0 }, when);
        Assert.False(world.Ecs.Running.Any(), when);
        Assert.True(world.PublishedOf<StepCompleted>().All(step => step.Succeeded), when);
        Assert.True(world.EventsOf(RunEventTypes.SwarmStarted).Count() == 1 && world.EventsOf(RunEventTypes.SwarmEnded).Count() == 1, when);
        Assert.True(world.State.Swarms is [{ Record: { MostUsers: 20, Trouble: null, StartedAt: not null, EndedAt: not null } }], when);
        Assert.True(world.Work.Recorded.Count == 0, $"{when}: the sweep is still on record");
    }
}

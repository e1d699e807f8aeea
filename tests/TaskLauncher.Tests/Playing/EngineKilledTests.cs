using System.Text.Json;
using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Steps;
using LoadPlatform.RunLog.Leases;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.TaskLauncher.Tests.Support;

namespace LoadPlatform.TaskLauncher.Tests.Playing;

/// <summary>The engine dies, loses its lease or is told to stop after every single thing that it does.</summary>
public sealed class EngineKilledTests
{
    private const int Steps = 13;

    [Fact]
    public void Play_KilledAfterAnyEffect_NextEngineNeitherRepeatsNorSkips()
    {
        var points = CountEffects();

        for (var point = 1; point <= points; point++)
        {
            var world = NewWorld();
            world.Effects.After = point;
            world.Effects.Then = () => throw new KilledException();
            Assert.Throws<KilledException>(() => world.Play());
            AssertEndsAreInTheLog(world, world.Effects.Done[point - 1]);

            world.Play();

            AssertPlayedOnce(world, $"killed after effect {point}: {world.Effects.Done[point - 1]}");
        }
    }

    [Fact]
    public void Play_TokenCancelledAfterAnyEffect_TouchesNothingMore()
    {
        var points = CountEffects();

        for (var point = 1; point < points; point++)
        {
            var world = NewWorld();
            using var held = new CancellationTokenSource();
            world.Effects.After = point;
            world.Effects.Then = held.Cancel;
            var error = Record.Exception(() => world.Play(held.Token));

            var after = world.Effects.Done.Skip(point).Where(effect => !effect.StartsWith("log ", StringComparison.Ordinal));
            Assert.True(error is OperationCanceledException, $"after effect {point}, {world.Effects.Done[point - 1]}: {error}");
            Assert.Empty(after);
            world.Play();
            AssertPlayedOnce(world, $"stopped after effect {point}: {world.Effects.Done[point - 1]}");
        }
    }

    [Fact]
    public void Play_LeaseTaken_StopsBeforeItStartsOrEndsAnything()
    {
        var waiting = CountEffects("log AppendAsync step:1:started");

        var world = NewWorld();
        world.Effects.After = waiting;
        world.Effects.Then = world.StealLease;
        Assert.Throws<LeaseLostException>(() => world.Play());

        Assert.DoesNotContain(world.Effects.Done.Skip(waiting), effect => effect.Contains("start ", StringComparison.Ordinal) || effect.Contains("signal", StringComparison.Ordinal));
        Assert.All(world.Host.Processes, process => Assert.True(process.IsRunning));
    }

    /// <summary>The process was stopped for so long that another one has its lease, and does not know it.</summary>
    [Fact]
    public void Play_LeaseTakenAfterAnyEffect_TouchesNothingMore()
    {
        var points = CountEffects("log AppendAsync scenario:completed");

        for (var point = CountEffects("log WriteAsync engine"); point < points; point++)
        {
            var world = NewWorld();
            world.Effects.After = point;
            world.Effects.Then = world.StealLease;
            Assert.Throws<LeaseLostException>(() => world.Play());

            // Between the write that shows that the lease is held and what is done on the strength of it, it may always be lost.
            var confirmed = world.Effects.Done[point - 1] == "log WriteAsync engine" ? 1 : 0;
            var acts = world.Effects.Done.Skip(point + confirmed).Where(effect => effect.StartsWith("ecs ", StringComparison.Ordinal)
                || effect.Contains("start ", StringComparison.Ordinal) || effect.Contains("signal", StringComparison.Ordinal));
            Assert.True(!acts.Any(), $"after effect {point}, {world.Effects.Done[point - 1]}: {string.Join(", ", acts)}");
        }
    }

    [Fact]
    public void Play_RestartedInAWait_WaitsOnlyWhatIsLeft()
    {
        var world = new World(ScenarioFiles.CallsAndWait);
        var stopped = false;
        using var held = new CancellationTokenSource();
        world.After(300, () =>
        {
            stopped = true;
            held.Cancel();
        });
        var began = world.Time.GetUtcNow();
        Assert.ThrowsAny<OperationCanceledException>(() => world.Play(held.Token));

        world.Play();

        Assert.True(stopped);
        Assert.InRange((world.Time.GetUtcNow() - began).TotalSeconds, 600, 640);
        Assert.Contains("step 2", Assert.Single(world.EventsOf(RunEventTypes.Resumed)).Message, StringComparison.Ordinal);
    }

    private static World NewWorld()
    {
        var world = new World(ScenarioFiles.Everything);
        world.HasSeries(MetricNames.RunningTaskCount, 4);
        return world;
    }

    /// <summary>How many effects an undisturbed engine has, until one of them or in all.</summary>
    private static int CountEffects(string? until = null)
    {
        var world = NewWorld();
        world.Play();
        AssertPlayedOnce(world, "undisturbed");
        return until is null ? world.Effects.Done.Count : world.Effects.Done.IndexOf(until) + 1;
    }

    /// <summary>A cohort's last counts are in the log before the engine takes it for ended: whoever goes on does not say them again.</summary>
    private static void AssertEndsAreInTheLog(World world, string when)
    {
        var ended = world.State?.Cohorts.Where(cohort => cohort.EndedAt is not null).Select(cohort => $"cohort:{cohort.Name}:ended") ?? [];
        var lost = ended.Except(world.EventsOf(RunEventTypes.CohortEnded).Select(runEvent => runEvent.Key), StringComparer.Ordinal).ToList();
        Assert.True(lost.Count == 0, $"killed after {when}: {string.Join(", ", lost)} is lost");
        Assert.All(world.EventsOf(RunEventTypes.CohortEnded), runEvent => Assert.NotNull(runEvent.Data!.Value.Deserialize<CohortRecord>(RunLogJson.Options)!.EndedAt));
    }

    private static void AssertPlayedOnce(World world, string when)
    {
        Assert.True(world.State!.Over, when);
        Assert.True(world.Host.Processes.Select(process => process.Cohort).SequenceEqual(["step-1_part1", "step-1_part2", "late"]), $"{when}: {string.Join(", ", world.Host.Processes.Select(process => process.Cohort))}");
        Assert.True(world.Host.Processes.TrueForAll(process => !process.IsRunning), when);
        Assert.True(world.Ecs.Tasks.Count == 2 && !world.Ecs.Running.Any(), $"{when}: {world.Ecs.Tasks.Count} tasks");
        var steps = world.EventsOf(RunEventTypes.StepCompleted).Select(step => step.Key).ToList();
        Assert.True(steps.SequenceEqual(Enumerable.Range(0, Steps).Select(index => $"step:{index}:completed")), $"{when}: {string.Join(", ", steps)}");
        Assert.True(world.PublishedOf<StepCompleted>().All(step => step.Succeeded), when);
        Assert.True(world.PublishedOf<StepCompleted>().Select(step => step.Index).Distinct().Count() == Steps, when);
        Assert.True(world.PublishedOf<ScenarioStarted>().Select(started => started.StartedAt).Distinct().Count() == 1, when);
        Assert.True(world.PublishedOf<ScenarioCompleted>().Any(), when);
        Assert.True(world.Work.Recorded.Count == 0, $"{when}: the sweep is still on record");
        Assert.True(world.State.Cohorts.Sum(cohort => cohort.Calls?.Completed ?? 0) == 9, when);
        Assert.True(world.Host.Processes[2].Signals.SequenceEqual(["-KILL"]), when);
        Assert.True(world.Ecs.DesiredCounts.SequenceEqual([2]), $"{when}: {string.Join(", ", world.Ecs.DesiredCounts)}");
        Assert.True(world.Record.DesiredChanges is [{ From: 1, To: 2 }], when);
        Assert.True(world.EventsOf(RunEventTypes.Note).Count() == 1, when);
    }
}

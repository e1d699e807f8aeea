using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.Scenarios.Judging;
using LoadPlatform.TaskLauncher.Tests.Support;

namespace LoadPlatform.TaskLauncher.Tests.Playing;

/// <summary>A scenario ends before its last step because going on would prove nothing more.</summary>
public sealed class EarlyEndTests
{
    private const string Limited = """
        name: limited
        steps:
          - { action: place_calls, count: 5, rate: 5, fail_limit: 1 }
          - { action: wait, seconds: 600 }
          - { action: note, text: never }
          - { action: end_all_calls }
        assertions:
          max_dropped_calls: 0
        """;

    private const string Stopping = """
        name: stopping
        steps:
          - { action: place_calls, count: 3, rate: 3 }
          - { action: wait, seconds: 600, name: hold }
          - { action: note, text: never }
          - { action: end_all_calls }
        criteria:
          - { name: no more than four tasks, metric: running_task_count, aggregation: max, condition: "<=", value: 4, window: { step: hold }, stop: true }
        """;

    [Fact]
    public void Play_MoreCallsFailThanAllowed_EndsAllLoadAndHasFailed()
    {
        var world = new World(Limited);
        world.After(100, () => world.Host.Processes[0].Failed = 2);

        var seconds = Play(world);

        Assert.InRange(seconds, 100, 190);
        AssertCutShort(world, "2 calls of step 1");
        Assert.Equal(Verdict.Failed, RunJudge.Judge(world.Record).Verdict);
    }

    [Fact]
    public void Play_AsManyCallsFailAsAllowed_GoesOn()
    {
        var world = new World(Limited);
        world.After(100, () => world.Host.Processes[0].Failed = 1);

        Assert.InRange(Play(world), 600, 660);
        Assert.Empty(world.EventsOf(RunEventTypes.CutShort));
    }

    [Fact]
    public void Play_StopCriterionBroken_EndsAllLoadAndHasFailed()
    {
        var world = new World(Stopping);
        Steps(world, 4, 5);

        var seconds = Play(world);

        Assert.InRange(seconds, 100, 150);
        AssertCutShort(world, "'no more than four tasks' is broken");
        Assert.Equal(Verdict.Failed, RunJudge.Judge(world.Record).Verdict);
    }

    [Fact]
    public void Play_StopCriterionThatHolds_GoesOn()
    {
        var world = new World(Stopping);
        Steps(world, 4, 4);

        Assert.InRange(Play(world), 600, 660);
        Assert.Empty(world.EventsOf(RunEventTypes.CutShort));
    }

    [Fact]
    public void Play_KilledAfterAnyEffectOfTheEnd_NextEngineEndsItOnce()
    {
        var undisturbed = new World(Stopping);
        Steps(undisturbed, 4, 5);
        undisturbed.Play();
        var first = undisturbed.Effects.Done.IndexOf("log AppendAsync scenario:cut-short");

        Assert.InRange(first, 5, 1000);
        for (var point = first; point <= undisturbed.Effects.Done.Count; point++)
        {
            var world = new World(Stopping);
            Steps(world, 4, 5);
            world.Effects.After = point;
            world.Effects.Then = () => throw new KilledException();
            Assert.Throws<KilledException>(() => world.Play());

            world.Play();

            AssertCutShort(world, $"'no more than four tasks' is broken");
            Assert.True(world.State!.Over, world.Effects.Done[point - 1]);
        }
    }

    private static double Play(World world)
    {
        var began = world.Time.GetUtcNow();
        world.Play();
        return (world.Time.GetUtcNow() - began).TotalSeconds;
    }

    private static void AssertCutShort(World world, string reason)
    {
        Assert.Contains(reason, Assert.Single(world.EventsOf(RunEventTypes.CutShort)).Message, StringComparison.Ordinal);
        Assert.Equal(["step:0:completed", "step:1:completed"], world.EventsOf(RunEventTypes.StepCompleted).Select(step => step.Key));
        Assert.Contains("cut short", world.PublishedOf<StepCompleted>().Last().Detail, StringComparison.Ordinal);
        Assert.Empty(world.EventsOf(RunEventTypes.Note));
        Assert.All(world.Host.Processes, process => Assert.False(process.IsRunning));
        Assert.True(world.PublishedOf<ScenarioCompleted>().Any());
    }

    /// <summary>A count of tasks every ten seconds as it is seen: one at first, another one from the hundredth second on.</summary>
    private static void Steps(World world, double first, double then)
    {
        var start = world.Time.GetUtcNow();
        for (var second = 0; second < 700; second += 10)
        {
            var at = start.AddSeconds(second);
            var sample = new MetricSample { At = at, SeenAt = at, Metric = MetricNames.RunningTaskCount, Value = second < 100 ? first : then, Source = "ecs" };
            world.Put([sample]);
        }
    }
}

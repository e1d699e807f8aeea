using Amazon.ECS.Model;
using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Targets;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.TaskLauncher.Tests.Support;

namespace LoadPlatform.TaskLauncher.Tests.Playing;

public sealed class SetDesiredCountTests
{
    private const string ToTwo = """
        name: forced
        steps:
          - { action: set_desired_count, count: 2 }
          - { action: wait, seconds: 10 }
        """;

    [Fact]
    public void Play_SetDesiredCount_SaysItBeforeItDoesIt()
    {
        var world = NewWorld();

        world.Play();

        Assert.Equal([2], world.Ecs.DesiredCounts);
        var effects = world.Effects.Done;
        Assert.True(effects.IndexOf("log AppendAsync desired-count:1:asked") < effects.IndexOf("ecs UpdateService"));
        var change = Assert.Single(world.Record.DesiredChanges);
        Assert.Equal((0, 4, 2), (change.StepIndex, change.From, change.To));
        Assert.NotNull(change.AnsweredAt);
        Assert.Contains("was 4 before", world.PublishedOf<StepCompleted>().First().Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Play_ScenarioOver_SaysWhatItLeavesAndSetsNothingBack()
    {
        var world = NewWorld();
        world.Put(new ScalingSnapshot { At = world.Time.GetUtcNow(), MinCapacity = 1, MaxCapacity = 12 });

        world.Play();

        var left = Assert.Single(world.EventsOf(RunEventTypes.DesiredCountLeft)).Message;
        Assert.Contains("leaves the desired count at 2", left, StringComparison.Ordinal);
        Assert.Contains("was 4 before", left, StringComparison.Ordinal);
        Assert.Contains("between 1 and 12", left, StringComparison.Ordinal);
    }

    [Fact]
    public void Play_TargetThatDoesNotScale_SaysThatNobodySetsItBack()
    {
        var world = NewWorld();

        world.Play();

        Assert.Contains("set it back by hand", Assert.Single(world.EventsOf(RunEventTypes.DesiredCountLeft)).Message, StringComparison.Ordinal);
    }

    /// <summary>Nobody else would: its tasks would stay on the bill.</summary>
    [Fact]
    public void Play_TargetWithoutAScalableTarget_SetsItBack()
    {
        var world = NewWorld();
        world.Put(new ScalingSnapshot { At = world.Time.GetUtcNow(), HasScalableTarget = false });
        Kill(world, "log AppendAsync desired-count:back:asked");

        world.Play();

        Assert.Equal([2, 4], world.Ecs.DesiredCounts);
        Assert.Contains("leaves the desired count at 4", Assert.Single(world.EventsOf(RunEventTypes.DesiredCountLeft)).Message, StringComparison.Ordinal);
        Assert.Equal([(4, 2), (2, 4)], world.Record.DesiredChanges.Select(change => (change.From!.Value, change.To)));
    }

    /// <summary>Else what is judged of the whole run would see the run's own setting back.</summary>
    [Fact]
    public void Play_SetsItBack_WhenTheScenarioIsOverAndTheRunIsNot()
    {
        var world = NewWorld();
        world.Put(new ScalingSnapshot { At = world.Time.GetUtcNow(), HasScalableTarget = false });
        Kill(world, "log AppendAsync scenario:completed");

        world.Play();

        Assert.Equal([2, 4], world.Ecs.DesiredCounts);
        var effects = world.Effects.Done;
        Assert.InRange(effects.LastIndexOf("ecs UpdateService"), effects.IndexOf("log AppendAsync scenario:completed"), effects.IndexOf("publish ScenarioCompleted"));
        Assert.True(world.Record.EndedAt <= world.Record.DesiredChanges[^1].At);
    }

    /// <summary>Somebody waits for it: the load has most of the 30 s.</summary>
    [Fact]
    public void Play_CancelledAndEcsDoesNotSetItBack_EndsSoon()
    {
        var world = NewWorld();
        world.Put(new ScalingSnapshot { At = world.Time.GetUtcNow(), HasScalableTarget = false });
        DateTimeOffset? asked = null;
        world.After(5, () =>
        {
            world.Ecs.UpdateHangs = token => System.Threading.Tasks.Task.Delay(TimeSpan.FromHours(1), world.Wall, token);
            asked = world.Wall.GetUtcNow();
            world.AskToEnd(failed: false, "enough");
        });

        world.Play();

        Assert.Single(world.PublishedOf<RunCancelled>());
        Assert.InRange((world.Wall.GetUtcNow() - asked!.Value).TotalSeconds, 2, 3);
        Assert.Contains("leaves the desired count at 2", Assert.Single(world.EventsOf(RunEventTypes.DesiredCountLeft)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Play_SomebodyMovedItSince_DoesNotSetItBack()
    {
        var world = NewWorld();
        world.Put(new ScalingSnapshot { At = world.Time.GetUtcNow(), HasScalableTarget = false });
        world.After(8, () => world.Ecs.Service.DesiredCount = 3);

        world.Play();

        Assert.Equal([2], world.Ecs.DesiredCounts);
        Assert.Contains("leaves the desired count at 3", Assert.Single(world.EventsOf(RunEventTypes.DesiredCountLeft)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Play_KilledWhenItWasSetAndAutoscalingMovedIt_DoesNotSetItAgain()
    {
        var world = NewWorld();
        Kill(world, "ecs UpdateService");
        world.Ecs.Service.DesiredCount = 6;

        world.Play();

        Assert.Equal([2], world.Ecs.DesiredCounts);
        Assert.Contains("moved it to 6", world.PublishedOf<StepCompleted>().First().Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Play_KilledBeforeItWasSet_SetsItAndSaysAgainWhen()
    {
        var world = NewWorld();
        Kill(world, "log AppendAsync desired-count:1:asked");
        var resumed = world.Time.GetUtcNow();

        world.Play();

        Assert.Equal([2], world.Ecs.DesiredCounts);
        Assert.True(Assert.Single(world.Record.DesiredChanges).At >= resumed);
    }

    [Fact]
    public void Play_KilledWhenItWasSetAndAutoscalingMovedItBack_DoesNotSetItAgain()
    {
        var world = NewWorld();
        Kill(world, "log AppendAsync desired-count:1:answered");
        world.Ecs.Service.DesiredCount = 4;

        world.Play();

        Assert.Equal([2], world.Ecs.DesiredCounts);
        Assert.Contains("moved it to 4", world.PublishedOf<StepCompleted>().First().Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Play_EcsRefuses_CouldNotBeDone()
    {
        var world = NewWorld();
        world.Ecs.UpdateFails = new ClusterNotFoundException("Cluster not found.");

        world.Play();

        var step = Assert.Single(world.PublishedOf<StepCompleted>());
        Assert.False(step.Succeeded);
        Assert.Contains("Cluster not found", step.Detail, StringComparison.Ordinal);
    }

    private static World NewWorld()
    {
        var world = new World(ToTwo);
        world.Ecs.Service.DesiredCount = 4;
        return world;
    }

    private static void Kill(World world, string effect)
    {
        world.Effects.WhenDone = effect;
        world.Effects.Then = () => throw new KilledException();
        Assert.Throws<KilledException>(() => world.Play());
        world.Effects.WhenDone = null;
    }
}

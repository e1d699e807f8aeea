using FsCheck;
using FsCheck.Fluent;
using LoadPlatform.AwsSimulator.Model.Alarms;
using LoadPlatform.AwsSimulator.Model.Metrics;
using LoadPlatform.AwsSimulator.Model.Scaling;

namespace LoadPlatform.AwsSimulator.Tests.Model.Scaling;

public class ScalingProperties
{
    private static readonly MetricKey Load = MetricKey.Of("Test", "Load");

    [Fact]
    public void AnyPoliciesUnderAnyLoad_KeepTheRules()
    {
        var histories =
            from policies in Gen.Choose(0, 999).ListOf(3)
            from loads in Gen.Choose(0, 120).ListOf(90)
            from seed in Gen.Choose(1, 1000)
            select (Policies: policies.ToList(), Loads: loads.ToList(), Seed: seed);

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(histories.ToArbitrary(), history => Play(history.Policies, history.Loads, history.Seed)));
    }

    private static bool Play(List<int> policies, List<int> loads, int seed)
    {
        var driver = new WorldDriver(options => (options.Seed, options.InitialTasks, options.MinCapacity, options.MaxCapacity) = (seed, 4, 2, 9));
        for (var i = 0; i < policies.Count; i++)
            Put(driver, $"p{i}", policies[i]);

        foreach (var load in loads)
        {
            if (load < 110)
                driver.World.Metrics.Record(Load, "None", load, TimeSpan.FromSeconds(load % 20));
            if (load == 7)
                driver.World.Estate.Scaled.SetDesired(2 + (seed % 8));
            driver.Advance(60);
            Assert.InRange(driver.Desired, 2, 9);
        }

        CheckActivities(driver.World.Scaling.Targets[0].Activities);
        return true;
    }

    private static void Put(WorldDriver driver, string name, int choice)
    {
        var world = driver.World;
        var target = world.Scaling.Targets[0];
        var arn = world.Scaling.ArnOf(target, name);
        var cooldown = TimeSpan.FromSeconds(choice % 7 * 60);
        if (choice % 3 == 0)
        {
            var metric = choice % 2 == 0 ? Load : MetricKey.Of("Test", "Nothing");
            world.Scaling.Put(target, new TargetTrackingPolicy(name, arn, world.Now, new TargetTrackingConfiguration(40, metric) { ScaleInCooldown = cooldown, DisableScaleIn = choice % 5 == 0 }));
            return;
        }

        var isOut = choice % 3 == 1;
        var type = (AdjustmentType)(choice % 2);
        StepAdjustment[] steps = isOut ? [new(0, 20, 1 + (choice % 4)), new(20, null, 60)] : [new(null, 0, -1 - (choice % 30))];
        world.Scaling.Put(target, new StepScalingPolicy(name, arn, world.Now, new StepScalingConfiguration(type, steps) { Cooldown = cooldown }));
        var comparison = isOut ? AlarmComparison.GreaterThanThreshold : AlarmComparison.LessThanThreshold;
        world.Alarms.Put(new AlarmSettings($"{name}-alarm", Load, comparison, isOut ? 60 : 30, 1 + (choice % 3)) { AlarmActions = [arn], DatapointsToAlarm = 1 });
    }

    private static void CheckActivities(ActivityLog log)
    {
        var quietUntil = DateTimeOffset.MinValue;
        foreach (var activity in log.Scaled)
        {
            Assert.NotEqual(activity.From, activity.To);
            Assert.True(activity.To > activity.From || activity.StartedAt >= quietUntil, $"{activity.Description} {activity.StartedAt} before {quietUntil}");
            Assert.True(activity.EndedAt is not null || activity == log.Latest);
            quietUntil = activity.To < activity.From ? activity.StartedAt + activity.Policy!.ScaleInCooldown : DateTimeOffset.MinValue;
        }

        Assert.Equal(log.All.OrderBy(activity => activity.StartedAt), log.All);
        Assert.Equal(log.Scaled, log.All.Where(activity => activity.NotScaled is null));
        Assert.All(log.All.Zip(log.All.Skip(1)), pair => Assert.True(pair.First.NotScaled is null || pair.First.NotScaled.Code != pair.Second.NotScaled?.Code));
    }
}

using LoadPlatform.AwsSimulator.Model.Alarms;
using LoadPlatform.AwsSimulator.Model.Ecs;
using LoadPlatform.AwsSimulator.Model.Metrics;
using LoadPlatform.AwsSimulator.Model.Scaling;

namespace LoadPlatform.AwsSimulator.Tests.Model.Scaling;

public class AutoscalerTests
{
    private static readonly MetricKey Load = MetricKey.Of("Test", "Load");
    private readonly WorldDriver _driver = new(options => options.InitialTasks = 4);

    private ScalableTarget Target => _driver.World.Scaling.Targets[0];

    private ActivityLog Activities => Target.Activities;

    [Fact]
    public void StepsOut_TwoThenThreeDuringTheCooldown_AddsOneMore()
    {
        Quiet();
        PutStep("out", TimeSpan.FromMinutes(10), AlarmComparison.GreaterThanThreshold, threshold: 10, new StepAdjustment(0, 10, 2), new StepAdjustment(10, null, 3));
        Run(minutes: 3, load: 15);
        var afterTwo = _driver.Desired;
        Run(minutes: 2, load: 25);
        var afterThree = _driver.Desired;
        Run(minutes: 4, load: 25);

        Assert.Equal((6, 7, 7), (afterTwo, afterThree, _driver.Desired));
        Assert.Equal("Setting desired count to 7.", Activities.Latest!.Description);
    }

    [Fact]
    public void StepsIn_DuringTheCooldown_Wait_ButScalingOutGoesAtOnce()
    {
        Quiet();
        PutStep("in", TimeSpan.FromMinutes(5), AlarmComparison.LessThanThreshold, threshold: 5, new StepAdjustment(null, 0, -1));
        PutStep("out", TimeSpan.FromMinutes(5), AlarmComparison.GreaterThanThreshold, threshold: 10, new StepAdjustment(0, null, 2));
        Run(minutes: 4, load: 1);
        var during = _driver.Desired;
        Run(minutes: 2, load: 20);
        var outAgain = _driver.Desired;
        Run(minutes: 2, load: 1);

        Assert.Equal((3, 5, 4), (during, outAgain, _driver.Desired));
    }

    [Fact]
    public void TwoPoliciesOut_TheOneThatWantsMoreWins()
    {
        Quiet();
        PutStep("small", TimeSpan.Zero, AlarmComparison.GreaterThanThreshold, threshold: 10, new StepAdjustment(0, null, 1));
        PutStep("large", TimeSpan.FromMinutes(10), AlarmComparison.GreaterThanThreshold, threshold: 12, new StepAdjustment(0, null, 5));
        Run(minutes: 2, load: 15);

        Assert.Equal(9, _driver.Desired);
        Assert.EndsWith("triggered policy large", Activities.Latest!.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public void ScaleIn_OnePolicyWantsOut_DoesNotHappen()
    {
        PutStep("out", TimeSpan.FromMinutes(30), AlarmComparison.GreaterThanThreshold, threshold: 10, new StepAdjustment(0, null, 1));
        Run(minutes: 10, load: 15);

        // The stack's own step inwards is in ALARM all the time: nobody calls.
        Assert.Equal(AlarmState.Alarm, _driver.World.Alarms.All.Single(alarm => alarm.Name.EndsWith("-scale-in", StringComparison.Ordinal)).State);
        Assert.Equal(5, _driver.Desired);
    }

    [Fact]
    public void ScaleIn_ATargetTrackingPolicyIsNotReady_DoesNotHappen()
    {
        var policy = new TargetTrackingPolicy("track", _driver.World.Scaling.ArnOf(Target, "track"), _driver.World.Now, new TargetTrackingConfiguration(50, Load));
        _driver.World.Scaling.Put(Target, policy);
        Run(minutes: 14, load: 20);
        var before = _driver.Desired;
        Run(minutes: 10, load: 20);

        Assert.Equal(4, before);
        Assert.Equal(1, _driver.Desired);
    }

    [Fact]
    public void TargetTracking_FarAboveTheTarget_ScalesInProportion()
    {
        var policy = new TargetTrackingPolicy("track", _driver.World.Scaling.ArnOf(Target, "track"), _driver.World.Now, new TargetTrackingConfiguration(50, Load) { DisableScaleIn = true });
        Quiet();
        _driver.World.Scaling.Put(Target, policy);
        Run(minutes: 4, load: 100);
        Run(minutes: 4, load: 50);

        Assert.Equal(8, _driver.Desired);
        Assert.Single(Activities.Scaled);
        Assert.Equal(NotScaledReason.AtDesired, Activities.All[^1].NotScaled?.Code);
    }

    [Fact]
    public void ScaleOut_AtTheMaximum_SaysOnceWhyNot()
    {
        Quiet();
        Target.MaxCapacity = 4;
        PutStep("out", TimeSpan.Zero, AlarmComparison.GreaterThanThreshold, threshold: 10, new StepAdjustment(0, null, 2));
        Run(minutes: 10, load: 15);

        var only = Assert.Single(Activities.All);
        Assert.Equal(("Failed", "Attempting to scale due to alarm triggered"), (only.StatusCode, only.Description));
        Assert.Equal(new NotScaledReason("AlreadyAtMaxCapacity", 4), only.NotScaled);
        Assert.Empty(Activities.Scaled);
    }

    [Fact]
    public void ScaleIn_DuringADeployment_Waits()
    {
        _driver.Advance(60);
        Target.Service.Update(new ServiceUpdate { ForceNewDeployment = true });
        _driver.Until(() => Activities.All.Count > 0, TimeSpan.FromMinutes(10), _driver.World.Now);
        var during = _driver.Desired;
        _driver.Until(() => _driver.Desired < 4, TimeSpan.FromMinutes(10), _driver.World.Now);

        Assert.Equal("TargetServicePutResourceAsUnscalable", Activities.All[0].NotScaled?.Code);
        Assert.Equal(4, during);
        Assert.False(Target.Service.IsDeploying);
    }

    [Fact]
    public void Suspended_Scaling_DoesNothing()
    {
        Target.Suspended = new SuspendedState(ScaleIn: true, ScaleOut: true, Scheduled: false);
        PutStep("out", TimeSpan.Zero, AlarmComparison.GreaterThanThreshold, threshold: 10, new StepAdjustment(0, null, 2));
        Run(minutes: 5, load: 15);
        Run(minutes: 5, load: 1);

        Assert.Equal(4, _driver.Desired);
        Assert.Empty(Activities.All);
    }

    [Fact]
    public void Activity_DesiredCountChangedByHand_IsOverridden_AndTheNextOneOverwritesTheHand()
    {
        PutStep("out", TimeSpan.Zero, AlarmComparison.GreaterThanThreshold, threshold: 10, new StepAdjustment(0, null, 2));
        _driver.Until(() => Activities.Latest is not null, TimeSpan.FromMinutes(10), _driver.World.Now);
        Run(minutes: 2, load: 15);
        var activity = Activities.Latest!;
        Target.Service.SetDesired(9);
        Run(minutes: 2, load: 15);

        Assert.Equal("Overridden", activity.StatusCode);
        Assert.NotNull(activity.EndedAt);
        Assert.True(_driver.Desired > 9);
    }

    [Fact]
    public void Activity_NeverFulfilled_IsGivenUp()
    {
        Quiet();
        PutStep("out", TimeSpan.FromMinutes(10), AlarmComparison.GreaterThanThreshold, threshold: 10, new StepAdjustment(0, null, 2));
        _driver.World.Lifecycle.Trouble = new NoImage();
        Run(minutes: 2, load: 15);
        Run(minutes: 40, load: 7);

        Assert.Equal(("Unfulfilled", 6), (Activities.Latest!.StatusCode, Activities.Latest.To));
    }

    /// <summary>Takes the stack's own scaling in away.</summary>
    private void Quiet() => _driver.World.Alarms.Remove(_driver.World.Alarms.All.Single(alarm => alarm.Name.EndsWith("-scale-in", StringComparison.Ordinal)).Name);

    private void PutStep(string name, TimeSpan cooldown, AlarmComparison comparison, double threshold, params StepAdjustment[] steps)
    {
        var world = _driver.World;
        var policy = new StepScalingPolicy(name, world.Scaling.ArnOf(Target, name), world.Now, new StepScalingConfiguration(AdjustmentType.ChangeInCapacity, steps) { Cooldown = cooldown });
        world.Scaling.Put(Target, policy);
        world.Alarms.Put(new AlarmSettings($"{name}-alarm", Load, comparison, threshold, 1) { AlarmActions = [policy.Arn] });
    }

    /// <summary>Lets minutes pass in which the metric has one value.</summary>
    private void Run(int minutes, double load)
    {
        for (var i = 0; i < minutes; i++)
        {
            _driver.World.Metrics.Record(Load, "None", load, TimeSpan.Zero);
            _driver.Advance(60);
        }
    }

    private sealed class NoImage : TaskTrouble
    {
        public override string? Unpullable(EcsTask task) => "CannotPullContainerError: no such image";
    }
}

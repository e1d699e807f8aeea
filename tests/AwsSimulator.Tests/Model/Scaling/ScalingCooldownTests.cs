using LoadPlatform.AwsSimulator.Model.Scaling;

namespace LoadPlatform.AwsSimulator.Tests.Model.Scaling;

public class ScalingCooldownTests
{
    private static readonly DateTimeOffset Now = WorldDriver.Start;
    private static readonly StepScalingPolicy Policy = new("policy", "arn", Now, new StepScalingConfiguration(AdjustmentType.ChangeInCapacity, []) { Cooldown = TimeSpan.FromSeconds(100) });
    private readonly ScalingCooldown _cooldown = new();

    [Fact]
    public void BaseOf_AfterAnIncreaseOfTwo_CountsItUntilTheCooldownEnds()
    {
        _cooldown.Begin(Policy, from: 4, to: 6, Now);

        Assert.Equal(4, _cooldown.BaseOf(6, Now.AddSeconds(99)));
        Assert.Equal(6, _cooldown.BaseOf(6, Now.AddSeconds(100)));
    }

    [Fact]
    public void BaseOf_AfterABiggerIncrease_StillCountsFromTheFirst()
    {
        _cooldown.Begin(Policy, from: 4, to: 6, Now);
        _cooldown.Begin(Policy, from: 6, to: 7, Now.AddSeconds(60));

        Assert.Equal(4, _cooldown.BaseOf(7, Now.AddSeconds(159)));
        Assert.Equal(7, _cooldown.BaseOf(7, Now.AddSeconds(160)));
    }

    [Fact]
    public void AllowsScaleIn_AfterScalingIn_NotBeforeTheCooldownEnds()
    {
        _cooldown.Begin(Policy, from: 6, to: 4, Now);

        Assert.False(_cooldown.AllowsScaleIn(Now.AddSeconds(99)));
        Assert.True(_cooldown.AllowsScaleIn(Now.AddSeconds(100)));
    }

    [Fact]
    public void AllowsScaleIn_AfterScalingOutMeanwhile_TheCooldownIsOver()
    {
        _cooldown.Begin(Policy, from: 6, to: 4, Now);
        _cooldown.Begin(Policy, from: 4, to: 5, Now.AddSeconds(10));

        Assert.True(_cooldown.AllowsScaleIn(Now.AddSeconds(11)));
    }
}

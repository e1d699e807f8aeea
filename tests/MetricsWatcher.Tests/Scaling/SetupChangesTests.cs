using LoadPlatform.Contracts.Targets;
using LoadPlatform.MetricsWatcher.Scaling;
using LoadPlatform.ServiceDefaults.Aws.Scaling;

namespace LoadPlatform.MetricsWatcher.Tests.Scaling;

public sealed class SetupChangesTests
{
    private static readonly ScalingSnapshot Before = new()
    {
        At = new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero),
        MinCapacity = 1,
        MaxCapacity = 12,
        TargetValue = 3,
        TargetMetric = "SessionsPerTask",
        AlarmCount = 3,
        Policies = ["sessions: target 3", "alarm TargetTracking-high: SessionsPerTask GreaterThanThreshold 3, 3 × 60 s", "alarm low: ActiveCount LessThanThreshold 1, 5 × 60 s"],
    };

    [Fact]
    public void Of_NothingChanged_IsEmpty() => Assert.Empty(SetupChanges.Of(Before, Before with { At = Before.At.AddHours(1) }));

    [Fact]
    public void Of_ThresholdThatAwsManages_IsNoChange() =>
        Assert.Empty(SetupChanges.Of(Before, Before with { Policies = [Before.Policies[0], "alarm TargetTracking-high: SessionsPerTask GreaterThanThreshold 4, 3 × 60 s", Before.Policies[2]] }));

    [Fact]
    public void Of_OtherTargetValue_SaysFromTo() => Assert.Equal(["the target value went from 3 to 5"], SetupChanges.Of(Before, Before with { TargetValue = 5 }));

    [Fact]
    public void Of_ScalableTargetIsGone_SaysSo() => Assert.Contains("the maximum capacity went from 12 to none", SetupChanges.Of(Before, Before with { MinCapacity = null, MaxCapacity = null }));

    [Fact]
    public void Of_OtherAlarm_NamesBoth() => Assert.Equal(
        ["gone is \"alarm low: ActiveCount LessThanThreshold 1, 5 × 60 s\"", "new is \"alarm low: ActiveCount LessThanThreshold 2, 5 × 60 s\""],
        SetupChanges.Of(Before, Before with { Policies = [Before.Policies[0], Before.Policies[1], "alarm low: ActiveCount LessThanThreshold 2, 5 × 60 s"] }));

    [Fact]
    public void Of_PartsThatWereNotRead_AreNotCompared() => Assert.Empty(SetupChanges.Of(
        Before with { Policies = [Before.Policies[0]], Unread = [ScalingReader.AlarmsSource] },
        Before with { MinCapacity = null, MaxCapacity = null, Unread = [ScalingReader.TargetsSource] }));
}

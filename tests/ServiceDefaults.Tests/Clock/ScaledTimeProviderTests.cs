using FsCheck;
using FsCheck.Fluent;
using LoadPlatform.RunLog.Testing;
using LoadPlatform.ServiceDefaults.Clock;

namespace LoadPlatform.ServiceDefaults.Tests.Clock;

public sealed class ScaledTimeProviderTests
{
    private static readonly DateTimeOffset Epoch = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly ManualTimeProvider _real = new(Epoch);

    [Fact]
    public void GetUtcNow_AtTheEpoch_AgreesWithRealTime() => Assert.Equal(Epoch, new ScaledTimeProvider(_real, Epoch, 60).GetUtcNow());

    [Fact]
    public void GetUtcNow_ASecondLater_IsAMinuteLaterAtSixty()
    {
        var clock = new ScaledTimeProvider(_real, Epoch, 60);

        _real.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(Epoch.AddMinutes(1), clock.GetUtcNow());
    }

    [Fact]
    public void GetUtcNow_TwoProcessesStartedApart_ReadTheSame()
    {
        var one = new ScaledTimeProvider(_real, Epoch, 60);
        _real.Advance(TimeSpan.FromSeconds(17));
        var two = new ScaledTimeProvider(_real, Epoch, 60);

        Assert.Equal(one.GetUtcNow(), two.GetUtcNow());
    }

    [Fact]
    public void GetUtcNow_BeforeTheEpoch_RunsUpToIt()
    {
        var clock = new ScaledTimeProvider(_real, Epoch.AddSeconds(2), 60);

        Assert.Equal(Epoch.AddSeconds(2).AddMinutes(-2), clock.GetUtcNow());
    }

    [Fact]
    public void GetElapsedTime_ASecond_IsAMinuteAtSixty()
    {
        var clock = new ScaledTimeProvider(_real, Epoch, 60);
        var begun = clock.GetTimestamp();

        _real.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(TimeSpan.FromMinutes(1), clock.GetElapsedTime(begun));
    }

    [Fact]
    public async Task Delay_AMinuteAtSixty_EndsAfterASecondAndNotBefore()
    {
        var clock = new ScaledTimeProvider(_real, Epoch, 60);

        var delay = Task.Delay(TimeSpan.FromMinutes(1), clock);
        _real.Advance(TimeSpan.FromMilliseconds(999));
        Assert.False(delay.IsCompleted);
        _real.Advance(TimeSpan.FromMilliseconds(1));

        await delay;
        Assert.Equal(Epoch.AddMinutes(1), clock.GetUtcNow());
    }

    [Fact]
    public void CreateTimer_Periodic_FiresOnTheScaledPeriod()
    {
        var fired = 0;
        using var timer = new ScaledTimeProvider(_real, Epoch, 10).CreateTimer(_ => fired++, null, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(20));

        _real.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, fired);
        _real.Advance(TimeSpan.FromSeconds(6));

        Assert.Equal(4, fired);
    }

    [Fact]
    public void CreateTimer_Infinite_NeverFiresUntilChanged()
    {
        var fired = 0;
        using var timer = new ScaledTimeProvider(_real, Epoch, 60).CreateTimer(_ => fired++, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _real.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, fired);

        timer.Change(TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);
        _real.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(1, fired);
    }

    [Fact]
    public async Task CreateTimer_Disposed_DoesNotFire()
    {
        var fired = 0;
        var timer = new ScaledTimeProvider(_real, Epoch, 60).CreateTimer(_ => fired++, null, TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);

        await timer.DisposeAsync();
        _real.Advance(TimeSpan.FromHours(1));

        Assert.Equal(0, fired);
    }

    /// <summary>A period that shrinks to nothing would be a timer that fires without a pause.</summary>
    [Fact]
    public void CreateTimer_ShorterThanAMillisecond_StillPauses()
    {
        var fired = 0;
        using var timer = new ScaledTimeProvider(_real, Epoch, 1000).CreateTimer(_ => fired++, null, TimeSpan.FromTicks(1), TimeSpan.FromTicks(1));

        _real.Advance(TimeSpan.FromMilliseconds(5));

        Assert.Equal(5, fired);
    }

    [Fact]
    public void GetUtcNow_AnyScale_NeverRunsBackwards() =>
        Prop.ForAll(Gen.Choose(1, 10_000).Select(tenths => tenths / 10d).ToArbitrary(), Gen.Choose(0, 1_000_000).ListOf().ToArbitrary(), (scale, steps) =>
        {
            var real = new ManualTimeProvider(Epoch);
            var clock = new ScaledTimeProvider(real, Epoch, scale);
            var last = clock.GetUtcNow();
            foreach (var step in steps)
            {
                real.Advance(TimeSpan.FromTicks(step));
                Assert.True(clock.GetUtcNow() >= last);
                last = clock.GetUtcNow();
            }
        }).QuickCheckThrowOnFailure();
}

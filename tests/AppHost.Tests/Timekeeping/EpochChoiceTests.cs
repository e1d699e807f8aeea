using LoadPlatform.AppHost.Timekeeping;
using LoadPlatform.ServiceDefaults.Clock;

namespace LoadPlatform.AppHost.Tests.Timekeeping;

public sealed class EpochChoiceTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Of_FirstStart_IsNow() => Assert.Equal(new EpochChoice(Now, Notice: null), EpochChoice.Of(previous: null, Now, 60));

    [Fact]
    public void Of_RealTimeHasOvertaken_IsNow() =>
        Assert.Equal(new EpochChoice(Now, Notice: null), EpochChoice.Of(Ran(Now.AddDays(-2), 60, TimeSpan.FromMinutes(10)), Now, 60));

    [Fact]
    public void Of_RestartAtOnce_GoesOnWhereTheLastStartGotTo()
    {
        var previous = Ran(Now.AddMinutes(-10), 60, TimeSpan.FromMinutes(10));

        var choice = EpochChoice.Of(previous, Now, 60);

        // Ten minutes at sixty times the speed, and the margin's five seconds.
        Assert.Equal(Now.AddMinutes(-10).AddHours(10).AddMinutes(5), Simulated(choice, Now, 60), TimeSpan.FromMilliseconds(1));
        Assert.Contains("goes on at 2026-05-01 21:55:00Z", choice.Notice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.1, 1)]
    [InlineData(0.5, 1)]
    [InlineData(1.1, 1000)]
    public void Of_AnyEarlierStarts_SimulatedTimeNeverGoesBack(double slowest, double fastest)
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var now = Now;
            ClockRecord? previous = null;
            for (var start = 0; start < 8; start++)
            {
                var scale = slowest + (random.NextDouble() * random.NextDouble() * (fastest - slowest) * 0.999);
                var choice = EpochChoice.Of(previous, now, scale);
                var first = Simulated(choice, now, scale);
                Assert.True(first >= now, $"seed {seed}: {first:O} is before the real time {now:O}");
                if (previous is not null)
                    Assert.True(first >= Simulated(new EpochChoice(previous.Epoch, Notice: null), previous.LastSeen, previous.Scale), $"seed {seed}, start {start}, scale {scale}: {first:O}");

                now += TimeSpan.FromHours(random.NextDouble() * 72);
                previous = new ClockRecord { Epoch = choice.Epoch, Scale = scale, LastSeen = now }.SeenAt(now);
                now += TimeSpan.FromHours(random.NextDouble() * random.Next(0, 48));
            }
        }
    }

    [Fact]
    public void Of_KilledJustBeforeTheNextTouch_IsStillLater()
    {
        var previous = Ran(Now.AddHours(-1), 1000, TimeSpan.FromMinutes(30));
        var killed = previous.LastSeen + ClockKeeper.Interval;

        Assert.True(Simulated(EpochChoice.Of(previous, killed, 2), killed, 2) > previous.At(killed));
    }

    [Fact]
    public void Of_RealTimeInBetween_StillGoesOnAfterwards()
    {
        var first = Ran(Now.AddHours(-1), 60, TimeSpan.FromHours(1));
        var second = new ClockRecord { Epoch = Now, Scale = 1, LastSeen = Now, Reached = first.Reached }.SeenAt(Now.AddMinutes(5));

        Assert.True(Simulated(EpochChoice.Of(second, Now.AddMinutes(5), 60), Now.AddMinutes(5), 60) >= first.At(Now));
    }

    [Fact]
    public void Of_ScaleOneAfterSimulatedTime_IsRealAndSaysSo()
    {
        var choice = EpochChoice.Of(Ran(Now.AddHours(-1), 60, TimeSpan.FromHours(1)), Now, 1);

        Assert.Equal(Now, choice.Epoch);
        Assert.Contains("Time is real with Clock:Scale=1", choice.Notice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1.0000001, 9000)]
    [InlineData(60, 9999)]
    public void Of_NoEpochDoesIt_IsNowAndSaysSo(double scale, int year)
    {
        var previous = new ClockRecord { Epoch = new DateTimeOffset(year, 12, 31, 23, 59, 59, TimeSpan.Zero), Scale = 60, LastSeen = new DateTimeOffset(year, 12, 31, 23, 59, 58, TimeSpan.Zero) };

        var choice = EpochChoice.Of(previous, Now, scale);

        Assert.Equal(Now, choice.Epoch);
        Assert.Contains("out of range", choice.Notice, StringComparison.Ordinal);
    }

    private static ClockRecord Ran(DateTimeOffset from, double scale, TimeSpan duration) =>
        new ClockRecord { Epoch = from, Scale = scale, LastSeen = from }.SeenAt(from + duration);

    // As the services read it.
    private static DateTimeOffset Simulated(EpochChoice choice, DateTimeOffset real, double scale) =>
        new ScaledTimeProvider(new SetTime(real), choice.Epoch, scale).GetUtcNow();
}

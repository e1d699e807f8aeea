using LoadPlatform.RunLog.Watching;

namespace LoadPlatform.RunLog.Tests.Watching;

public sealed class WatchGridTests
{
    private static readonly DateTimeOffset Origin = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(-5, 0)]
    [InlineData(0, 10)]
    [InlineData(0.5, 10)]
    [InlineData(9.999, 10)]
    [InlineData(10, 20)]
    [InlineData(47, 50)]
    public void NextAfter_AnyTime_IsTheNextMomentOfTheGrid(double seconds, double next) =>
        Assert.Equal(Origin.AddSeconds(next), new WatchGrid(Origin, TimeSpan.FromSeconds(10)).NextAfter(Origin.AddSeconds(seconds)));
}

using LoadPlatform.Contracts.Samples;
using LoadPlatform.MetricsWatcher.Cloud;

namespace LoadPlatform.MetricsWatcher.Tests.Cloud;

public sealed class CloudSeriesTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset End = Noon.AddSeconds(630);
    private static readonly DateTimeOffset LateEnough = Noon.AddSeconds(690);

    [Theory]
    [InlineData(8, false)]
    [InlineData(9, true)]
    public void AreSettled_SessionSeries_MustReachTheLastFullMinute(int minute, bool settled) =>
        Assert.Equal(settled, CloudSeries.AreSettled(Newest((MetricNames.ActiveCount, minute)), End, LateEnough));

    [Fact]
    public void AreSettled_TheMinuteOfTheEndIsNotOverForLong_IsNotSettled() =>
        Assert.False(CloudSeries.AreSettled(Newest((MetricNames.ActiveCount, 10)), End, LateEnough.AddSeconds(-1)));

    [Fact]
    public void AreSettled_LatencyIsBehind_IsNotSettled() =>
        Assert.False(CloudSeries.AreSettled(Newest((MetricNames.ActiveCount, 10), (MetricNames.LatencyP95, 8)), End, LateEnough));

    [Fact]
    public void AreSettled_NothingWritten_IsNotSettled() => Assert.False(CloudSeries.AreSettled(Newest(), End, LateEnough));

    private static Dictionary<string, DateTimeOffset> Newest(params (string Metric, int Minute)[] newest) =>
        newest.ToDictionary(series => series.Metric, series => Noon.AddMinutes(series.Minute), StringComparer.Ordinal);
}

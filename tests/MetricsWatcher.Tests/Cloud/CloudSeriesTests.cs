using LoadPlatform.Contracts.Samples;
using LoadPlatform.MetricsWatcher.Cloud;
using LoadPlatform.RunLog.Testing;
using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.MetricsWatcher.Tests.Cloud;

public sealed class CloudSeriesTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset End = Noon.AddSeconds(630);
    private static readonly DateTimeOffset LateEnough = Noon.AddSeconds(690);

    private static readonly CloudSeries[] Stack = [.. CloudSeries.Of(SampleTargets.VoiceAgent.Metrics!)];
    private static readonly CloudSeries Named = CloudSeries.Of(new CloudWatchMetric("AWS/ECS", "CPUUtilization", "Maximum"));

    [Theory]
    [InlineData(8, false)]
    [InlineData(9, true)]
    public void AreSettled_SessionSeries_MustReachTheLastFullMinute(int minute, bool settled) =>
        Assert.Equal(settled, CloudSeries.AreSettled(Stack, Newest((MetricNames.ActiveCount, minute)), End, LateEnough));

    [Fact]
    public void AreSettled_TheMinuteOfTheEndIsNotOverForLong_IsNotSettled() =>
        Assert.False(CloudSeries.AreSettled(Stack, Newest((MetricNames.ActiveCount, 10)), End, LateEnough.AddSeconds(-1)));

    [Fact]
    public void AreSettled_LatencyIsBehind_IsNotSettled() =>
        Assert.False(CloudSeries.AreSettled(Stack, Newest((MetricNames.ActiveCount, 10), (MetricNames.LatencyP95, 8)), End, LateEnough));

    [Fact]
    public void AreSettled_NothingWritten_IsNotSettled() => Assert.False(CloudSeries.AreSettled(Stack, Newest(), End, LateEnough));

    [Theory]
    [InlineData(8, false)]
    [InlineData(9, true)]
    public void AreSettled_SeriesThatTheScenarioNames_MustReachTheLastFullMinute(int minute, bool settled)
    {
        Assert.Equal(settled, CloudSeries.AreSettled([Named], Newest((Named.Metric, minute)), End, LateEnough));
        Assert.Equal(settled, CloudSeries.AreSettled([.. Stack, Named], Newest((MetricNames.ActiveCount, 10), (Named.Metric, minute)), End, LateEnough));
    }

    [Fact]
    public void AreSettled_SeriesThatTheScenarioNamesIsNotWritten_IsNotSettled() =>
        Assert.False(CloudSeries.AreSettled([.. Stack, Named], Newest((MetricNames.ActiveCount, 10)), End, LateEnough));

    [Fact]
    public void AreSettled_NothingToRead_IsSettled() => Assert.True(CloudSeries.AreSettled([], Newest(), End, End));

    private static Dictionary<string, DateTimeOffset> Newest(params (string Metric, int Minute)[] newest) =>
        newest.ToDictionary(series => series.Metric, series => Noon.AddMinutes(series.Minute), StringComparer.Ordinal);
}

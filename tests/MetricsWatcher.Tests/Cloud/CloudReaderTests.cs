using LoadPlatform.Contracts.Samples;
using LoadPlatform.MetricsWatcher.Cloud;
using LoadPlatform.RunLog.Testing;
using LoadPlatform.RunLog.Testing.Aws;

namespace LoadPlatform.MetricsWatcher.Tests.Cloud;

public sealed class CloudReaderTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, 1, 0)]
    [InlineData(-120, 0, 1)]
    public async Task ReadWindowAsync_PeriodThatBeginsElsewhere_IsNoAnswer(int shift, int datapoints, int failures)
    {
        using var cloudWatch = new FakeCloudWatch { Shift = TimeSpan.FromSeconds(shift) };
        cloudWatch.LongPeriods[("AgentResponseLatency", "p95")] = 1234;
        var reader = new CloudReader(cloudWatch, [.. CloudSeries.Of(SampleTargets.VoiceAgent.Metrics!)]);

        var reading = await reader.ReadWindowAsync(Noon, Noon.AddMinutes(5), [MetricNames.LatencyP95], CancellationToken.None);

        Assert.Equal((datapoints, failures), (reading.Datapoints.Count, reading.Failures.Count));
    }
}

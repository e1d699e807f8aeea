using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Targets;
using LoadPlatform.MetricsWatcher.Cloud;

namespace LoadPlatform.MetricsWatcher.Tests.Cloud;

public sealed class NewDatapointsTests
{
    private static readonly DateTimeOffset Minute = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly IReadOnlyList<CloudSeries> Stack = [.. CloudSeries.Of(new MetricsSource { Namespace = "VoiceAgent/Sessions", PipelineNamespace = "VoiceAgent/Pipeline" })];
    private static readonly CloudSeries Active = Stack.Single(series => series.Metric == MetricNames.ActiveCount);

    [Fact]
    public void Select_StoredBefore_IsNotStoredAgain()
    {
        var newest = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal) { [MetricNames.ActiveCount] = Minute };

        var selected = NewDatapoints.Select([new(Active, Minute, 1), new(Active, Minute.AddMinutes(1), 2)], newest, Minute, Minute.AddMinutes(5));

        Assert.Equal([2.0], selected.Select(point => point.Value));
    }

    [Fact]
    public void Select_LatencyOfTheMinuteThatIsNotOver_Waits()
    {
        var latency = Stack.Single(series => series.Metric == MetricNames.LatencyP95);
        Datapoint[] read = [new(latency, Minute, 900), new(Active, Minute, 3)];
        var none = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);

        Assert.Equal([3.0], NewDatapoints.Select(read, none, Minute, Minute.AddSeconds(59)).Select(point => point.Value));
        Assert.Equal(2, NewDatapoints.Select(read, none, Minute, Minute.AddSeconds(60)).Count);
    }
}

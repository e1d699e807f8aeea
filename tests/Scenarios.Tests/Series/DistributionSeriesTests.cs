using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Targets;
using LoadPlatform.Contracts.Tasks;
using LoadPlatform.Scenarios.Series;
using LoadPlatform.Scenarios.Tests.Judging;

namespace LoadPlatform.Scenarios.Tests.Series;

public sealed class DistributionSeriesTests
{
    private const int Stale = -1;
    private const int Starting = -2;

    [Theory]
    [InlineData(DerivedMetrics.HottestTaskSessions, 6)]
    [InlineData(DerivedMetrics.MaxOverMean, 2)]
    [InlineData(DerivedMetrics.Variation, 0.816496580927726)]
    [InlineData(DerivedMetrics.StarvedTaskCount, 1)]
    public void Samples_OfASnapshot_AreComputed(string metric, double expected) => Assert.Equal(expected, Assert.Single(Find(metric, [6, 3, 0]).Samples).Value, 12);

    /// <summary>A task that never wrote a heartbeat does not serve yet: it is neither starved nor part of the mean.</summary>
    [Theory]
    [InlineData(DerivedMetrics.MaxOverMean, 2)]
    [InlineData(DerivedMetrics.StarvedTaskCount, 1)]
    public void Samples_TaskThatStillStarts_DoesNotCount(string metric, double expected) => Assert.Equal(expected, Assert.Single(Find(metric, [6, 3, 0, Starting]).Samples).Value);

    [Theory]
    [InlineData(DerivedMetrics.HottestTaskSessions, 6, double.PositiveInfinity)]
    [InlineData(DerivedMetrics.MaxOverMean, 1, double.PositiveInfinity)]
    [InlineData(DerivedMetrics.StarvedTaskCount, 1, 2)]
    public void Points_HeartbeatIsOld_SayWhatIsKnown(string metric, double low, double high) => Assert.Equal(new ValueRange(low, high), Find(metric, [6, 3, 0, Stale]).Points[0].Value);

    [Theory]
    [InlineData(DerivedMetrics.MaxOverMean)]
    [InlineData(DerivedMetrics.Variation)]
    public void Points_NoSession_AreNothing(string metric) => Assert.True(Find(metric, [0, 0]).Points[0].IsNothing);

    [Fact]
    public void Points_NobodyIsHot_NobodyStarves() => Assert.Equal(0, Find(DerivedMetrics.StarvedTaskCount, [3, 0]).Points[0].Value.Low);

    [Fact]
    public void Points_TargetNotKnown_AreMissing() => Assert.Empty(Find(DerivedMetrics.StarvedTaskCount, [6, 0], target: null).Points);

    /// <summary>Its item was deleted: it had a heartbeat ten seconds before.</summary>
    [Fact]
    public void Points_HeartbeatIsGone_SayWhatIsKnown() => Assert.Equal(new ValueRange(0, 1), Starved([Snapshot(0, 6, 0), Snapshot(10, 6, Starting)], [])[1].Value);

    [Theory]
    [InlineData(119, 0)]
    [InlineData(121, 1)]
    public void Points_TaskRunsForLongWithoutAHeartbeat_SayWhatIsKnown(int second, int most) =>
        Assert.Equal(new ValueRange(0, most), Starved([Snapshot(second, 10, Starting)], [new TaskTimeline { TaskId = "task-1", StartedAt = Given.Start }])[0].Value);

    [Fact]
    public void Points_NoHeartbeatAtAll_AreMissing() => Assert.Empty(Starved([Snapshot(0, Starting, Starting), Snapshot(10, Starting, Starting)], []));

    [Fact]
    public void Points_NoTaskAtAll_AreZero() => Assert.Equal(ValueRange.Of(0), Assert.Single(Starved([Snapshot(0)], [])).Value);

    private static IReadOnlyList<SeriesPoint> Starved(DistributionSnapshot[] snapshots, TaskTimeline[] tasks) =>
        SeriesIndex.Of(Given.Run([]) with { Distribution = snapshots, Tasks = tasks, Scaling = new ScalingSnapshot { At = Given.Start, TargetValue = 3 } }).Find(DerivedMetrics.StarvedTaskCount).Points;

    private static DistributionSnapshot Snapshot(int second, params int[] sessions) => new() { At = Given.Start.AddSeconds(second), Source = "test", Tasks = [.. sessions.Select((count, place) => Task(place, count))] };

    private static TimeSeries Find(string metric, int[] sessions, double? target = 3)
    {
        var snapshot = new DistributionSnapshot { At = Given.Start, Source = "test", Tasks = [.. sessions.Select((count, place) => Task(place, count))] };
        return SeriesIndex.Of(Given.Run([]) with { Distribution = [snapshot], Scaling = new ScalingSnapshot { At = Given.Start, TargetValue = target } }).Find(metric);
    }

    private static TaskSessions Task(int place, int sessions) => new()
    {
        TaskId = $"task-{place}", ActiveSessions = sessions < 0 ? null : sessions, HeartbeatAt = sessions == Starting ? null : Given.Start,
    };
}

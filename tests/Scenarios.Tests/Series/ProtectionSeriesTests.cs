using LoadPlatform.Contracts.Samples;
using LoadPlatform.Scenarios.Series;
using LoadPlatform.Scenarios.Tests.Judging;
using LoadPlatform.Scenarios.Tests.Timeline;

namespace LoadPlatform.Scenarios.Tests.Series;

public sealed class ProtectionSeriesTests
{
    [Fact]
    public void Protected_TasksWithSessions_AreCounted() =>
        Assert.Equal([1, 0], Values(DerivedMetrics.ProtectedTaskCount, (0, 0, 2, true), (10, 0, 0, true)));

    /// <summary>The session ended after its heartbeat, and protection with it: nothing is wrong.</summary>
    [Fact]
    public void Unprotected_SessionEndedSinceItsHeartbeat_IsNone() =>
        Assert.Equal([0, 0, 0, 0], Values(DerivedMetrics.UnprotectedBusyTaskCount, (0, 0, 1, true), (10, 0, 1, false), (20, 0, 1, false), (30, 30, 0, false)));

    [Fact]
    public void Unprotected_HeartbeatWithSessionsBetweenTwoLooks_IsOne() =>
        Assert.Equal([0, 0, 0, 1, 1, 0], Values(DerivedMetrics.UnprotectedBusyTaskCount, (0, 0, 1, false), (10, 0, 1, false), (20, 0, 1, false), (30, 30, 1, false), (40, 30, 1, false), (50, 30, 1, true)));

    [Fact]
    public void Points_ProtectionNotAsked_AreMissing() => Assert.Empty(Values(DerivedMetrics.UnprotectedBusyTaskCount, (0, 0, 1, null)));

    [Theory]
    [InlineData(1, null, 10, 1)]
    [InlineData(null, false, 10, 1)]
    [InlineData(null, null, 10, 1)]
    [InlineData(null, false, null, 1)]
    [InlineData(null, true, 10, 0)]
    [InlineData(0, null, 10, 0)]
    public void Unprotected_SessionsOrProtectionNotKnown_MayBeOne(int? sessions, bool? isProtected, int? heartbeat, int most) =>
        Assert.Equal(new ValueRange(0, most), Ranges(Task("task-1", 1, true, 0), Task("task-1", sessions, isProtected, heartbeat))[^1]);

    [Fact]
    public void Unprotected_TaskThatNeverHadAHeartbeat_IsNotBusy() =>
        Assert.Equal(new ValueRange(0, 0), Ranges(Task("task-9", null, false, null), Task("task-9", null, null, null))[^1]);

    [Fact]
    public void Unprotected_TheStory_HasNone() => Assert.All(ScalingStory.Index.Find(DerivedMetrics.UnprotectedBusyTaskCount).Points, point => Assert.Equal(new ValueRange(0, 0), point.Value));

    private static TaskSessions Task(string id, int? sessions, bool? isProtected, int? heartbeat) =>
        new() { TaskId = id, ActiveSessions = sessions, IsProtected = isProtected, HeartbeatAt = heartbeat is { } second ? Given.Start.AddSeconds(second) : null };

    /// <summary>Looks at one task, beside one that is idle and protected.</summary>
    private static ValueRange[] Ranges(params TaskSessions[] looks) =>
    [
        .. SeriesIndex.Of(Given.Run([]) with
        {
            Distribution = [.. looks.Select((task, look) => new DistributionSnapshot { At = Given.Start.AddSeconds(look * 10), Source = "test", Tasks = [task, Task("task-0", 0, true, look * 10)] })],
        }).Find(DerivedMetrics.UnprotectedBusyTaskCount).Points.Select(point => point.Value),
    ];

    private static double[] Values(string metric, params (int Second, int Heartbeat, int Sessions, bool? IsProtected)[] looks) =>
    [
        .. SeriesIndex.Of(Given.Run([]) with
        {
            Distribution =
            [
                .. looks.Select(look => new DistributionSnapshot
                {
                    At = Given.Start.AddSeconds(look.Second),
                    Source = "test",
                    Tasks = [new TaskSessions { TaskId = "task-1", ActiveSessions = look.Sessions, IsProtected = look.IsProtected, HeartbeatAt = Given.Start.AddSeconds(look.Heartbeat) }],
                }),
            ],
        }).Find(metric).Samples.Select(sample => sample.Value),
    ];
}

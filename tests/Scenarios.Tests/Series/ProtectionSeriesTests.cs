using LoadPlatform.Contracts.Samples;
using LoadPlatform.Scenarios.Series;
using LoadPlatform.Scenarios.Tests.Judging;

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

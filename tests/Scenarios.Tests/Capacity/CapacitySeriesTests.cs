using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Targets;
using LoadPlatform.Scenarios.Capacity;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Series;
using LoadPlatform.Scenarios.Tests.Judging;
using LoadPlatform.Scenarios.Tests.Timeline;

namespace LoadPlatform.Scenarios.Tests.Capacity;

public sealed class CapacitySeriesTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(3, 1)]
    [InlineData(4, 2)]
    [InlineData(24, 8)]
    [InlineData(100, 12)]
    public void Expected_OfSessions_IsTheirShareWithinTheBounds(double sessions, double tasks) =>
        Assert.Equal(tasks, CapacityModel.Of(new ScalingSnapshot { At = Given.Start, TargetValue = 3, MinCapacity = 1, MaxCapacity = 12 })!.Expected(sessions));

    [Fact]
    public void Expected_TargetWithFractions_IsNotRoundedUpByThem() => Assert.Equal(10, new CapacityModel(0.1, 0, 100).Expected(1));

    [Fact]
    public void Of_TargetNotKnown_IsNull() => Assert.Null(CapacityModel.Of(new ScalingSnapshot { At = Given.Start }));

    /// <summary>10 sessions from 0:30 on need 4 tasks, 1 runs until 5:30 is seen; 12 sessions from 5:50 on need 4.</summary>
    [Fact]
    public void Deficit_OfTheStory_IsThreeTasksForFiveMinutes() => Assert.Equal(3 * (330 - 30), ScalingStory.Index.Find(DerivedMetrics.CapacityDeficit).Samples[^1].Value);

    /// <summary>Tasks that can not write heartbeats hide their sessions: then the service's own count is the load.</summary>
    [Fact]
    public void Deficit_NoHeartbeatAtAll_IsOfTheServicesOwnCount()
    {
        var silent = ScalingStory.Record with { Distribution = [.. ScalingStory.Record.Distribution.Select(look => look with { Tasks = [.. look.Tasks.Select(task => new TaskSessions { TaskId = task.TaskId })] })] };

        Assert.Empty(SeriesIndex.Of(silent).Find(DerivedMetrics.CapacityDeficit).Points);
        Assert.NotEmpty(SeriesIndex.Of(silent with { Metrics = [.. silent.Metrics, Given.Sample(MetricNames.ActiveCount, 60, 10)] }).Find(DerivedMetrics.CapacityDeficit).Points);
    }

    [Fact]
    public void Deficit_HoleInTheSnapshots_HasNoUpperBoundButTheGreatestCapacity()
    {
        var record = ScalingStory.Record;
        var deficit = SeriesIndex.Of(record with { Distribution = [.. record.Distribution.Where(snapshot => snapshot.At <= ScalingStory.At(100) || snapshot.At >= ScalingStory.At(200))] }).Find(DerivedMetrics.CapacityDeficit);

        Assert.Equal(new ValueRange(3 * (100 - 30 + 30 + 330 - 200), (3 * (100 - 30 + 30 + 330 - 200)) + (12 * 70)), deficit.Points[^1].Value);
    }

    /// <summary>4 tasks run from 5:30 on; with 4 sessions from 10:00 on 2 are enough.</summary>
    [Fact]
    public void Overshoot_OfTheStory_IsTwoTasksAfterTheCalls()
    {
        var overshoot = ScalingStory.Index.Find(DerivedMetrics.CapacityOvershoot);

        Assert.Equal(2, overshoot.Samples.Single(sample => sample.At == ScalingStory.At(700)).Value);
        Assert.Equal(0, overshoot.Samples[^1].Value);
    }

    [Fact]
    public void SecondsAtMaximum_DesiredAtIt_AreCounted()
    {
        var record = ScalingStory.Record with { Scaling = ScalingStory.Record.Scaling! with { MaxCapacity = 4 } };

        Assert.Equal(910 - 250, SeriesIndex.Of(record).Find(DerivedMetrics.SecondsAtMaxCapacity).Samples[^1].Value);
    }

    [Theory]
    [InlineData(new[] { 1, 4, 2 }, 1)]
    [InlineData(new[] { 1, 2, 4, 4, 6 }, 0)]
    [InlineData(new[] { 1, 3, 2, 3, 1 }, 3)]
    public void Oscillations_ChangesOfDirection_AreCounted(int[] counts, double expected)
    {
        var record = Given.Run([.. counts.Select((count, look) => Given.Sample(MetricNames.DesiredCount, look * 10, count))]);

        Assert.Equal(expected, SeriesIndex.Of(record).Find(DerivedMetrics.Oscillations).Samples[^1].Value);
    }

    /// <summary>One task of 1 vCPU and 2 GB all the time, three more from their image pulls on, two of those until they stop.</summary>
    [Fact]
    public void Cost_OfTheStory_IsThatOfItsTaskSeconds()
    {
        var seconds = 1200 + (1200 - 266) + (930 - 267) + (931 - 268);

        Assert.Equal(seconds * ((0.04048 + (2 * 0.004445)) / 3600), ScalingStory.Index.Find(DerivedMetrics.Cost).Samples[^1].Value, 9);
    }

    [Fact]
    public void Cost_SizeOfTasksNotKnown_IsNone() =>
        Assert.Empty(SeriesIndex.Of(ScalingStory.Record with { Scaling = ScalingStory.Record.Scaling! with { TaskCpu = null } }).Find(DerivedMetrics.Cost).Samples);

    [Fact]
    public void Cost_RunLaunchedTasksOfItsOwn_IsAtLeastTheTargets()
    {
        var record = ScalingStory.Record with { Scenario = new Scenario { Name = "own", Steps = [new LaunchTaskStep("load")] } };

        Assert.Equal(double.PositiveInfinity, SeriesIndex.Of(record).Find(DerivedMetrics.Cost).Points[^1].Value.High);
    }
}

using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Steps;
using LoadPlatform.Scenarios.Judging;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Series;

namespace LoadPlatform.Scenarios.Tests.Timeline;

public sealed class LegSeriesTests
{
    [Theory]
    [InlineData(DerivedMetrics.ScaleOutSeconds, 320)]
    [InlineData(DerivedMetrics.ScaleOutDatapointSeconds, 105)]
    [InlineData(DerivedMetrics.ScaleOutAlarmSeconds, 105)]
    [InlineData(DerivedMetrics.ScaleOutActivitySeconds, 5)]
    [InlineData(DerivedMetrics.ScaleOutDesiredSeconds, 5)]
    [InlineData(DerivedMetrics.ScaleOutCreatedSeconds, 2)]
    [InlineData(DerivedMetrics.ScaleOutPulledSeconds, 51)]
    [InlineData(DerivedMetrics.ScaleOutRunningSeconds, 17)]
    [InlineData(DerivedMetrics.ScaleOutHealthySeconds, 22)]
    [InlineData(DerivedMetrics.ScaleOutFirstSessionSeconds, 8)]
    [InlineData(DerivedMetrics.ScaleInSeconds, 31)]
    public void Samples_OfTheStory_AreTheLegs(string metric, double expected)
    {
        var sample = Assert.Single(ScalingStory.Index.Find(metric).Samples);

        Assert.Equal(expected, sample.Value);
        Assert.Contains(" -> ", sample.Source);
    }

    [Theory]
    [InlineData(320, true)]
    [InlineData(319, false)]
    public void Judge_MaximumOfALeg_IsDecided(double most, bool expected) => Assert.Equal(expected, Judge(DerivedMetrics.ScaleOutSeconds, Aggregation.Max, most, ScalingStory.Record).Holds);

    /// <summary>The run is over while the new tasks pull their image: from 4:12 to 5:03.</summary>
    [Theory]
    [InlineData(280, null, 50, false)]
    [InlineData(280, null, 51, true)]
    [InlineData(280, 0, 50, false)]
    [InlineData(250, null, 50, null)]
    public void Judge_LegThatWasOverAfterTheRun_CountsWhereItBeganInIt(int end, int? to, double most, bool? expected)
    {
        var criterion = new Criterion("leg", DerivedMetrics.ScaleOutPulledSeconds, Aggregation.Max, Comparison.AtMost, most) { IsLong = true, Window = new CriterionWindow(null, to) };
        var step = new StepRecord { Index = 0, Action = StepActions.Wait, Title = "wait", StartedAt = ScalingStory.At(0), EndedAt = ScalingStory.At(end), Succeeded = true };

        Assert.Equal(expected, CriterionJudge.Judge(criterion, ScalingStory.Record with { EndedAt = ScalingStory.At(end), Steps = [step] }).Holds);
    }

    [Fact]
    public void Judge_NoSessionEverCame_IsBrokenByTheTimeThatWasWatched()
    {
        var record = ScalingStory.Record;
        record = record with { Distribution = [.. record.Distribution.Select(snapshot => snapshot with { Tasks = [.. snapshot.Tasks.Select(task => task.TaskId == "task-2" && task.ActiveSessions > 0 ? task with { ActiveSessions = 0 } : task)] })] };

        var broken = Judge(DerivedMetrics.ScaleOutSeconds, Aggregation.Max, 600, record);
        Assert.False(broken.Holds);
        Assert.StartsWith("it was at least ", broken.Reason, StringComparison.Ordinal);
        Assert.Null(Judge(DerivedMetrics.ScaleOutSeconds, Aggregation.Max, 3600, record).Holds);
    }

    [Fact]
    public void Judge_AlarmNotObserved_IsNotDecided()
    {
        var outcome = Judge(DerivedMetrics.ScaleOutAlarmSeconds, Aggregation.Max, 3600, ScalingStory.Record with { Alarms = [] });

        Assert.Null(outcome.Holds);
        Assert.Contains("not observed", outcome.Reason);
    }

    [Theory]
    [InlineData(164, null)]
    [InlineData(165, true)]
    public void Judge_DatapointSeenAfterAnOutageOfCloudWatch_MayHaveBeenThereSinceTheReadingBefore(double most, bool? expected)
    {
        var record = ScalingStory.Record;
        record = record with { Metrics = [.. record.Metrics.Select(sample => sample.SeenAt > ScalingStory.At(100) && sample.SeenAt < ScalingStory.At(400) && sample.Metric == MetricNames.SessionsPerTask ? sample with { SeenAt = ScalingStory.At(400) } : sample)] };

        Assert.Equal(expected, Judge(DerivedMetrics.ScaleOutAlarmSeconds, Aggregation.Max, most, record).Holds);
    }

    [Fact]
    public void Judge_NoScaleOut_IsNotDecided()
    {
        var outcome = Judge(DerivedMetrics.ScaleOutPulledSeconds, Aggregation.Max, 3600, ScalingStory.Record with { Activities = [], Tasks = [], Distribution = [] });

        Assert.Null(outcome.Holds);
        Assert.Contains("none was observed", outcome.Reason);
    }

    [Theory]
    [InlineData(DerivedMetrics.ScaleInCount, 1)]
    [InlineData(DerivedMetrics.ScaleInStoppedTaskCount, 2)]
    [InlineData(DerivedMetrics.ScaleInStoppedBusyTaskCount, 0)]
    [InlineData(DerivedMetrics.ScaleInSurvivorCount, 1)]
    public void Samples_OfScaleIns_EndWithWhatTheyDid(string metric, double expected) => Assert.Equal(expected, ScalingStory.Index.Find(metric).Samples[^1].Value);

    [Fact]
    public void Judge_NothingWasScaledIn_FailsTheEvidence()
    {
        var record = ScalingStory.Record with { Activities = [ScalingStory.Record.Activities[0]], Metrics = [.. ScalingStory.Record.Metrics.Where(sample => sample.At < ScalingStory.At(900))], EndedAt = ScalingStory.At(890) };

        Assert.False(Judge(DerivedMetrics.ScaleInCount, Aggregation.Last, 1, record, Comparison.AtLeast).Holds);
        Assert.Null(Judge(DerivedMetrics.ScaleInSurvivorCount, Aggregation.Last, 1, record, Comparison.AtLeast).Holds);
    }

    [Fact]
    public void Judge_TasksNeverRecorded_DoNotCountAsNoneStopped() =>
        Assert.Null(Judge(DerivedMetrics.ScaleInStoppedBusyTaskCount, Aggregation.Max, 0, ScalingStory.Record with { Tasks = [] }).Holds);

    private static AssertionOutcome Judge(string metric, Aggregation aggregation, double value, RunRecord record, Comparison comparison = Comparison.AtMost) =>
        CriterionJudge.Judge(new Criterion("leg", metric, aggregation, comparison, value) { IsLong = true }, record);
}

using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Scaling;
using LoadPlatform.Scenarios.Judging;
using LoadPlatform.Scenarios.Series;
using LoadPlatform.Scenarios.Tests.Judging.BruteForce;
using LoadPlatform.Scenarios.Timeline;

namespace LoadPlatform.Scenarios.Tests.Timeline;

public sealed class ScalingTimelineTests
{
    [Fact]
    public void ScaleOuts_OfTheStory_HaveEveryMoment()
    {
        var change = Assert.Single(ScalingStory.Index.Timeline.ScaleOuts);

        Assert.Equal((1, 4), (change.From, change.To));
        Assert.Equal(
            [30, 135, 240, 245, 250, 252, 303, 320, 342, 350],
            new[] { change.Crossed, change.Datapoint, change.Alarm, change.Activity, change.Desired, change.Created, change.Pulled, change.Running, change.Healthy, change.FirstSession }.Select(Second));
        Assert.Equal(["task-2", "task-3", "task-4"], change.Tasks);
        Assert.Equal("application-autoscaling:DescribeScalingActivities", change.Activity!.Source);
    }

    [Fact]
    public void ScaleIns_OfTheStory_HaveTheirTasksAndSurvivors()
    {
        var change = Assert.Single(ScalingStory.Index.Timeline.ScaleIns);

        Assert.Equal((4, 2, false), (change.From, change.To, change.IsForced));
        Assert.Equal([890, 900, 910, 905, 931], new[] { change.Alarm, change.Began, change.Desired, change.Stopping, change.Stopped }.Select(Second));
        Assert.Null(change.LastSessionGone);
        Assert.Equal([("task-3", (int?)0), ("task-4", 0)], change.Tasks.Select(task => (task.TaskId, task.Sessions)));
        Assert.Equal([new Survivor("task-1", 4, true)], change.Survivors);
    }

    [Fact]
    public void ScaleIns_SetByTheScenario_AreForced()
    {
        var record = ScalingStory.Record with { Activities = [ScalingStory.Record.Activities[0]], DesiredChanges = [new DesiredCountChange { StepIndex = 0, At = ScalingStory.At(900), From = 4, To = 2 }] };

        var change = Assert.Single(SeriesIndex.Of(record).Timeline.ScaleIns);

        Assert.True(change.IsForced);
        Assert.Equal(["task-3", "task-4"], change.Tasks.Select(task => task.TaskId));
    }

    [Fact]
    public void ScaleIns_LastSessionGoneBefore_SaysSince()
    {
        var record = ScalingStory.Record;
        record = record with { Distribution = [.. record.Distribution.Select(snapshot => snapshot with { Tasks = [.. snapshot.Tasks.Select(task => snapshot.At >= ScalingStory.At(700) && task.ActiveSessions > 0 ? task with { ActiveSessions = 0 } : task)] })] };

        Assert.Equal(700, Second(SeriesIndex.Of(record).Timeline.ScaleIns[0].LastSessionGone));
    }

    [Fact]
    public void ScaleIns_NoSnapshotBeforeTheStop_DoNotCallTheTaskIdle()
    {
        var record = ScalingStory.Record;
        record = record with { Distribution = [.. record.Distribution.Where(snapshot => snapshot.At < ScalingStory.At(850) || snapshot.At > ScalingStory.At(950))] };

        var change = SeriesIndex.Of(record).Timeline.ScaleIns[0];

        Assert.All(change.Tasks, task => Assert.Null(task.Sessions));
        Assert.Null(change.Survivors);
    }

    /// <summary>ECS lists a task as wanted until it decides; the task begins to stop when it has left the load balancer.</summary>
    [Fact]
    public void ScaleIns_TaskLeftTheSnapshotsLongBeforeItStopped_SayWhatItsLastOneSaid()
    {
        var story = ScalingStory.Record;

        var change = SeriesIndex.Of(story with { Tasks = [story.Tasks[0], story.Tasks[1], ScalingStory.Task(3, 253, stopping: 1020), ScalingStory.Task(4, 254, stopping: 1021)] }).Timeline.ScaleIns[0];

        Assert.Equal([0, 0], change.Tasks.Select(task => task.Sessions));
    }

    [Fact]
    public void ScaleIns_TasksStoppedByADeployment_AreNotTheirs()
    {
        var record = ScalingStory.Record with { Activities = [ScalingStory.Record.Activities[0]] };

        Assert.Empty(SeriesIndex.Of(record).Timeline.ScaleIns);
        Assert.Equal(2, TaskStops.Of(SeriesIndex.Of(record)).Count(stop => stop.IsInterference));
    }

    [Fact]
    public void ScaleOuts_NothingAnswered_StandWithoutMoments()
    {
        var record = ScalingStory.Record with { Activities = [], Tasks = [ScalingStory.Record.Tasks[0]], Metrics = [.. ScalingStory.Record.Metrics.Select(sample => sample.Metric == MetricNames.DesiredCount ? sample with { Value = 1 } : sample)] };

        var change = Assert.Single(SeriesIndex.Of(record).Timeline.ScaleOuts);

        Assert.Equal((30, null), (Second(change.Crossed), change.Activity));
    }

    [Fact]
    public void ScaleOuts_WithoutSnapshots_TakeTheServicesOwnCount()
    {
        var record = ScalingStory.Record;
        record = record with
        {
            Distribution = [],
            Metrics = [.. record.Metrics, .. Enumerable.Range(0, 20).Select(minute => Judging.Given.Sample(MetricNames.ActiveCount, minute * 60, minute == 0 ? 0 : 10))],
        };

        var change = Assert.Single(SeriesIndex.Of(record).Timeline.ScaleOuts, change => change.Activity is not null);

        Assert.Equal((60, null), (Second(change.Crossed), change.FirstSession));
    }

    [Fact]
    public void ScaleOuts_NobodyLookedBeforeTheCrossing_MayHaveBegunEarlier()
    {
        var record = ScalingStory.Record;
        var index = SeriesIndex.Of(record with { Distribution = [.. record.Distribution.Where(snapshot => snapshot.At < ScalingStory.At(10) || snapshot.At > ScalingStory.At(95))] });

        Assert.Equal((100, (DateTimeOffset?)ScalingStory.At(0)), (Second(index.Timeline.ScaleOuts[0].Crossed), index.Timeline.ScaleOuts[0].Crossed?.NotBefore));
        Assert.Equal(new ValueRange(250, 350), index.Find(DerivedMetrics.ScaleOutSeconds).Points[0].Value);
    }

    /// <summary>A heartbeat that is too old hides what the task carries: the crossing may be earlier.</summary>
    [Fact]
    public void ScaleOuts_StaleHeartbeatBeforeTheCrossing_MayHaveBegunEarlier()
    {
        var record = ScalingStory.Record;
        var index = SeriesIndex.Of(record with
        {
            Distribution = [.. record.Distribution.Select(snapshot => snapshot.At == ScalingStory.At(90) || snapshot.At == ScalingStory.At(100) ? snapshot with { Tasks = [snapshot.Tasks[0] with { ActiveSessions = null }] } : snapshot)],
        });

        Assert.Equal((110, (DateTimeOffset?)ScalingStory.At(20)), (Second(index.Timeline.ScaleOuts[0].Crossed), index.Timeline.ScaleOuts[0].Crossed?.NotBefore));
        Assert.Equal(new ValueRange(240, 330), index.Find(DerivedMetrics.ScaleOutSeconds).Points[0].Value);
    }

    [Fact]
    public void ScaleOuts_LongLoadThatNothingAnswered_IsWatchedUntilItWent()
    {
        var index = SeriesIndex.Of(Ignored(ScalingStory.Record));

        var change = Assert.Single(index.Timeline.ScaleOuts);

        Assert.Equal((30, null, ScalingStory.At(590)), (Second(change.Crossed), change.Activity, change.IgnoredUntil));
        Assert.Equal(ValueRange.AtLeast(560), Assert.Single(index.Find(DerivedMetrics.ScaleOutSeconds).Points).Value);
    }

    [Fact]
    public void ScaleOuts_LongLoadAtTheGreatestCapacity_IsNone()
    {
        var record = Ignored(ScalingStory.Record);

        Assert.Empty(SeriesIndex.Of(record with { Scaling = record.Scaling! with { MaxCapacity = 1 } }).Timeline.ScaleOuts);
    }

    /// <summary>The first scale-in's task had calls to end, and went after the second had begun.</summary>
    [Fact]
    public void ScaleIns_TaskOfTheFirstStoppedAfterTheSecondBegan_AreBothTheirs()
    {
        var record = ScalingStory.Record;
        record = record with
        {
            Activities = [record.Activities[0], ScalingStory.Activity("in", 700, 3, ScalingStory.LowAlarm), ScalingStory.Activity("in again", 900, 2, ScalingStory.LowAlarm)],
            Metrics = [.. record.Metrics.Select(sample => sample.Metric == MetricNames.DesiredCount && sample.At >= ScalingStory.At(710) && sample.At < ScalingStory.At(910) ? sample with { Value = 3 } : sample)],
        };

        Assert.Equal([["task-3"], ["task-4"]], SeriesIndex.Of(record).Timeline.ScaleIns.Select(change => change.Tasks.Select(task => task.TaskId)));
        Assert.DoesNotContain(TaskStops.Of(SeriesIndex.Of(record)), stop => stop.IsInterference);
    }

    [Fact]
    public void ScaleIns_TaskStoppedAfterAScaleOut_IsNotTheirs()
    {
        var record = ScalingStory.Record;
        record = record with { Activities = [.. record.Activities, ScalingStory.Activity("out again", 950, 3, ScalingStory.HighAlarm)], Tasks = [.. record.Tasks.Take(3), ScalingStory.Task(4, 254, stopping: 1000)] };

        Assert.Equal(["task-3"], Assert.Single(SeriesIndex.Of(record).Timeline.ScaleIns).Tasks.Select(task => task.TaskId));
    }

    [Fact]
    public void ScaleOuts_UnfulfilledActivity_IsOne()
    {
        var record = ScalingStory.Record with { Activities = [ScalingStory.Record.Activities[0] with { StatusCode = "Unfulfilled" }] };

        Assert.Single(SeriesIndex.Of(record).Timeline.ScaleOuts, change => change.Activity is not null);
    }

    /// <summary>Records come late, twice and in any order; the timeline is the same.</summary>
    [Fact]
    public void Timeline_RecordsShuffledAndTwice_IsTheSame() => Seeds.Check(100, seed =>
    {
        var (record, random) = (ScalingStory.Record, new Random(seed));
        var shuffled = record with
        {
            Metrics = Shuffle(record.Metrics, random),
            Distribution = Shuffle(record.Distribution, random),
            Tasks = Shuffle([.. record.Tasks, .. record.Tasks.Select(task => task with { StoppingAt = null, StoppedAt = null, StopCode = null, StoppedReason = null, LastStatus = "RUNNING" })], random),
            Activities = Shuffle([.. record.Activities, .. record.Activities.Select(activity => activity with { EndedAt = null, StatusCode = "InProgress" })], random),
            Alarms = Shuffle([.. record.Alarms, .. record.Alarms], random),
        };
        return Text(SeriesIndex.Of(shuffled).Timeline) == Text(SeriesIndex.Of(record).Timeline);
    });

    [Fact]
    public void ScaleOuts_FailedActivity_IsNone()
    {
        var record = ScalingStory.Record with { Activities = [ScalingStory.Record.Activities[0] with { StatusCode = "Failed" }] };

        Assert.DoesNotContain(SeriesIndex.Of(record).Timeline.ScaleOuts, change => change.Activity is not null);
    }

    private static RunRecord Ignored(RunRecord record) => record with
    {
        Activities = [],
        Tasks = [record.Tasks[0]],
        Distribution = [.. record.Distribution.Select(snapshot => snapshot with { Tasks = [snapshot.At >= ScalingStory.At(600) ? snapshot.Tasks[0] with { ActiveSessions = 2 } : snapshot.Tasks[0]] })],
        Metrics = [.. record.Metrics.Select(sample => sample.Metric == MetricNames.DesiredCount ? sample with { Value = 1 } : sample)],
    };

    private static double? Second(Moment? moment) => (moment?.At - Judging.Given.Start)?.TotalSeconds;

    private static string Text(ScalingTimeline timeline) =>
        System.Text.Json.JsonSerializer.Serialize(timeline);

    private static T[] Shuffle<T>(IReadOnlyList<T> items, Random random)
    {
        T[] all = [.. items, .. items.Take(items.Count / 4)];
        random.Shuffle(all);
        return all;
    }
}

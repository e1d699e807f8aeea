using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Scaling;
using LoadPlatform.Contracts.Tasks;
using LoadPlatform.Scenarios.Judging;
using LoadPlatform.Scenarios.Series;
using LoadPlatform.Scenarios.Tests.Timeline;

namespace LoadPlatform.Scenarios.Tests.Judging;

public sealed class InterferenceReviewTests
{
    [Fact]
    public void Of_TheStory_IsNothing() => Assert.Empty(Of(ScalingStory.Record));

    [Fact]
    public void Of_DesiredCountWithoutActivity_SaysFromToAndWhen()
    {
        var lines = Of(ScalingStory.Record with { Activities = [ScalingStory.Record.Activities[1]] });

        Assert.Equal("the desired count went from 1 to 4 between 10:04:00 and 10:04:10, without a scaling activity or a step of the scenario", lines[0]);
    }

    [Fact]
    public void Of_DesiredCountSetByAnActivityWithoutAnAlarm_NamesItsCause()
    {
        var record = ScalingStory.Record with { Activities = [ScalingStory.Record.Activities[0] with { Alarm = null, Cause = "minimum capacity was set to 4" }, ScalingStory.Record.Activities[1]] };

        Assert.Equal("the desired count went from 1 to 4 between 10:04:00 and 10:04:10, by a scaling activity without an alarm: minimum capacity was set to 4", Assert.Single(Of(record)));
    }

    [Fact]
    public void Of_DesiredCountSetByAnActivityThatSaysNoCount_IsNotExplainedByIt()
    {
        var record = ScalingStory.Record with { Activities = [ScalingStory.Record.Activities[0] with { To = null, Cause = "monitor alarm" }, ScalingStory.Record.Activities[1]] };

        Assert.Equal("the desired count went from 1 to 4 between 10:04:00 and 10:04:10, by a scaling activity without a count: monitor alarm", Assert.Single(Of(record)));
    }

    [Fact]
    public void Of_DesiredCountSetByAnActivityThatWasNotFulfilled_IsNoInterference() =>
        Assert.Empty(Of(ScalingStory.Record with { Activities = [ScalingStory.Record.Activities[0] with { StatusCode = "Unfulfilled" }, ScalingStory.Record.Activities[1]] }));

    [Fact]
    public void Of_DesiredCountThatAWatcherReported_IsThereOnce()
    {
        var record = ScalingStory.Record with { Activities = [ScalingStory.Record.Activities[1]], Interference = ["the desired count went from 1 to 4 without a scaling activity"] };

        Assert.Equal(record.Interference, Of(record));
    }

    [Fact]
    public void Of_DesiredCountSetByTheScenario_IsNoInterference()
    {
        var record = ScalingStory.Record with { Activities = [ScalingStory.Record.Activities[0]], DesiredChanges = [new DesiredCountChange { StepIndex = 0, At = ScalingStory.At(900), To = 2 }] };

        Assert.Empty(Of(record));
    }

    [Theory]
    [InlineData(905, 0)]
    [InlineData(760, 1)]
    public void Of_DesiredCountThatAStepSetLongAfterItAsked_IsNoInterferenceUntilItWasAnswered(int answered, int found)
    {
        var asked = new DesiredCountChange { StepIndex = 0, At = ScalingStory.At(750), To = 2, AnsweredAt = ScalingStory.At(answered) };

        Assert.Equal(found, Of(ScalingStory.Record with { Activities = [ScalingStory.Record.Activities[0]], DesiredChanges = [asked] }).Count(line => line.Contains("desired count", StringComparison.Ordinal)));
    }

    [Fact]
    public void Of_DesiredCountSetToAnotherOneThanTheActivity_IsInterference() =>
        Assert.Single(Of(ScalingStory.Record with { Activities = [ScalingStory.Activity("out", 245, 3, ScalingStory.HighAlarm), ScalingStory.Record.Activities[1]] }));

    [Theory]
    [InlineData("UserInitiated", "Task stopped by user", "somebody stopped task task-2 at 10:11:40: Task stopped by user")]
    [InlineData("SpotInterruption", "Your Spot Task was interrupted.", "AWS took away (SpotInterruption) task task-2 at 10:11:40: Your Spot Task was interrupted.")]
    [InlineData("ServiceSchedulerInitiated", "ECS is performing maintenance on the underlying infrastructure hosting the task.", "AWS took away, for maintenance, task task-2 at 10:11:40: ECS is performing maintenance on the underlying infrastructure hosting the task.")]
    [InlineData("ServiceSchedulerInitiated", "Scaling activity initiated by (deployment ecs-svc/2)", "without a scale-in, as in a deployment or when tasks are moved between zones, the scheduler stopped task task-2 at 10:11:40: Scaling activity initiated by (deployment ecs-svc/2)")]
    public void Of_TaskStoppedFromOutside_SaysByWhomAndWhen(string stopCode, string reason, string expected) => Assert.Equal([expected], Of(Stopped(stopCode, reason)));

    [Theory]
    [InlineData("EssentialContainerExited", "OutOfMemoryError: Container killed due to memory usage")]
    [InlineData("TaskFailedToStart", "CannotPullContainerError: pull image manifest has been retried 5 times")]
    [InlineData("ServiceSchedulerInitiated", "Task failed ELB health checks in (target-group arn:…)")]
    public void Judge_TaskCrashed_IsAFindingAndNoInterference(string stopCode, string reason)
    {
        var judgement = RunJudge.Judge(Stopped(stopCode, reason));

        Assert.Contains($"by itself ({stopCode}) stopped the target's task task-2 at 10:11:40: {reason}", judgement.Notes);
        Assert.DoesNotContain(judgement.Reasons, line => line.Contains("interfered", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_TaskStoppedAfterTheRun_IsNothing() => Assert.Empty(Of(Stopped("UserInitiated", "Task stopped by user") with { EndedAt = ScalingStory.At(690) }));

    [Fact]
    public void Of_MoreTasksStoppedThanTheScaleInTakes_IsInterference()
    {
        var record = ScalingStory.Record with { Tasks = [.. ScalingStory.Record.Tasks.Select(task => task.TaskId == "task-2" ? ScalingStory.Task(2, 252, stopping: 1000) : task)] };

        Assert.Contains("the scheduler stopped task task-2", Assert.Single(Of(record)));
    }

    [Fact]
    public void Of_AnotherTaskDefinition_NamesBoth()
    {
        TaskTimeline[] tasks = [.. ScalingStory.Record.Tasks.Select(task => task.TaskId == "task-3" ? task with { TaskDefinition = "arn:…:task-definition/voice-agent:8" } : task)];

        Assert.Equal(
            [$"tasks of another task definition ran: arn:…:task-definition/voice-agent:8 instead of {ScalingStory.Definition}, first task task-3, created at 10:04:13"],
            Of(ScalingStory.Record with { Tasks = tasks }));
    }

    [Fact]
    public void Judge_InterferenceInTheRecordAlone_IsInconclusive()
    {
        var run = Given.Run([.. Given.Running(_ => 4), .. Enumerable.Range(0, 61).Select(look => Given.Sample(MetricNames.DesiredCount, look * 10, look < 30 ? 4 : 6))]);

        var judgement = RunJudge.Judge(run);

        Assert.Equal(Verdict.Inconclusive, judgement.Verdict);
        Assert.StartsWith("somebody interfered: the desired count went from 4 to 6", judgement.Reasons[0]);
    }

    private static IReadOnlyList<string> Of(RunRecord record) => InterferenceReview.Of(SeriesIndex.Of(record));

    private static RunRecord Stopped(string stopCode, string reason) =>
        ScalingStory.Record with { Tasks = [.. ScalingStory.Record.Tasks.Select(task => task.TaskId == "task-2" ? ScalingStory.Task(2, 252, stopping: 700, stopCode, reason) : task)] };
}

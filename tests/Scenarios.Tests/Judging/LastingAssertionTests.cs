using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.Scenarios.Judging;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Series;
using LoadPlatform.Scenarios.Tests.Timeline;

namespace LoadPlatform.Scenarios.Tests.Judging;

/// <summary>4 running tasks for 60 s without a break, within 300 s from 2:00 on.</summary>
public sealed class LastingAssertionTests
{
    private static readonly AssertStep Lasting = Given.FourTasks with { ForSeconds = 60 };

    [Theory]
    [InlineData(240, AssertionState.Pending)]
    [InlineData(250, AssertionState.Holds)]
    public void Evaluate_Live_HoldsWhenTheTimeIsOver(int now, AssertionState expected) =>
        Assert.Equal(expected, Evaluate(now, Given.Running(second => second >= 190 ? 4 : 1, second => second <= now)).State);

    [Fact]
    public void Evaluate_Held_SaysSinceWhen()
    {
        var outcome = Evaluate(300, Given.Running(second => second >= 190 ? 4 : 1)).Outcome;

        Assert.Equal((true, Given.Start.AddSeconds(190), ">= 4 for 60 s"), (outcome.Holds, outcome.FirstTrueAt, outcome.Expected));
    }

    [Fact]
    public void Evaluate_OneSampleBreaksIt_BeginsAgain() =>
        Assert.Equal(AssertionState.Broken, Evaluate(420, Given.Running(second => second is >= 190 and not 240 and not 300 and not 350 and not 400 ? 4 : 1)).State);

    [Fact]
    public void Evaluate_HeldTooLate_IsBroken()
    {
        var reading = Evaluate(500, Given.Running(second => second >= 370 ? 4 : 1));

        Assert.Equal(AssertionState.Broken, reading.State);
        Assert.StartsWith("it never held for 60 s without a break: it was 4 at the end of its time", reading.Outcome.Reason);
    }

    /// <summary>The series is dark from 3:40 to 4:30: it may have held all the time, or not.</summary>
    [Fact]
    public void Judge_HoleInTheStretch_CanNotBeJudged()
    {
        var running = Given.Running(second => second is >= 190 and < 300 ? 4 : 1, second => second is <= 190 or >= 270);
        var run = Given.Run(running);
        var judgement = RunJudge.Judge(run with { Scenario = run.Scenario with { Steps = [run.Scenario.Steps[0], Lasting, run.Scenario.Steps[2]] } });

        Assert.Equal(Verdict.Inconclusive, judgement.Verdict);
        Assert.Contains("no sample from 10:03:40 to 10:04:30", judgement.Reasons[0]);
    }

    [Fact]
    public void Evaluate_ComputedSeries_IsJudgedAsAnyOther()
    {
        var step = new AssertStep(DerivedMetrics.ScaleInStoppedTaskCount, Comparison.AtLeast, 2, 60);

        var reading = AssertionJudge.Evaluate(SeriesCondition.Of(step), ScalingStory.At(880), ScalingStory.At(940), ScalingStory.Index);

        Assert.Equal((AssertionState.Holds, ScalingStory.At(910)), (reading.State, reading.Outcome.FirstTrueAt));
    }

    [Theory]
    [InlineData(DerivedMetrics.ScaleOutSeconds, 320, AssertionState.Holds)]
    [InlineData(DerivedMetrics.ScaleOutSeconds, 319, AssertionState.Broken)]
    [InlineData(DerivedMetrics.MaxOverMean, 0, AssertionState.Broken)]
    public void Evaluate_EventsAndSnapshots_AreJudgedAsAnyOther(string metric, double most, AssertionState expected)
    {
        var step = new AssertStep(metric, Comparison.AtMost, most, 300);

        Assert.Equal(expected, AssertionJudge.Evaluate(SeriesCondition.Of(step), ScalingStory.At(200), ScalingStory.At(600), ScalingStory.Index).State);
    }

    [Fact]
    public void Evaluate_WaitUntil_IsJudgedAsAnAssertion()
    {
        var step = new WaitUntilStep(MetricNames.DesiredCount, Comparison.AtLeast, 4, 300, ForSeconds: 30);

        Assert.Equal(AssertionState.Pending, AssertionJudge.Evaluate(SeriesCondition.Of(step), ScalingStory.At(0), ScalingStory.At(200), ScalingStory.Index).State);
        Assert.Equal(AssertionState.Holds, AssertionJudge.Evaluate(SeriesCondition.Of(step), ScalingStory.At(100), ScalingStory.At(290), ScalingStory.Index).State);
    }

    private static AssertionReading Evaluate(int now, IReadOnlyList<MetricSample> samples) => AssertionJudge.Evaluate(Lasting, Given.AssertFrom, Given.Start.AddSeconds(now), samples);
}

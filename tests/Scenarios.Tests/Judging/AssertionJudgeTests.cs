using LoadPlatform.Contracts.Samples;
using LoadPlatform.Scenarios.Judging;
using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Tests.Judging;

public sealed class AssertionJudgeTests
{
    [Fact]
    public void Evaluate_SampleSatisfies_HoldsFromItsTime()
    {
        var reading = Evaluate(200, Given.Running(second => second >= 190 ? 4 : 1, second => second <= 200));

        Assert.Equal(AssertionState.Holds, reading.State);
        Assert.Equal((true, 4, Given.Start.AddSeconds(190)), (reading.Outcome.Holds, reading.Outcome.Actual, reading.Outcome.FirstTrueAt));
    }

    [Fact]
    public void Evaluate_BeforeTheDeadline_IsPending() => Assert.Equal(AssertionState.Pending, Evaluate(419, Given.Running(_ => 1)).State);

    [Fact]
    public void Evaluate_DeadlinePassedAndCovered_IsBrokenWithTheLastValue()
    {
        var reading = Evaluate(420, Given.Running(_ => 3));

        Assert.Equal(AssertionState.Broken, reading.State);
        Assert.Equal((false, 3), (reading.Outcome.Holds, reading.Outcome.Actual));
        Assert.NotNull(reading.Outcome.Reason);
    }

    [Fact]
    public void Evaluate_HeldOnlyAfterTheDeadline_IsBroken() => Assert.Equal(AssertionState.Broken, Evaluate(600, Given.Running(second => second > 420 ? 4 : 1)).State);

    [Fact]
    public void Evaluate_HeldOnlyLongBefore_IsBroken() => Assert.Equal(AssertionState.Broken, Evaluate(600, Given.Running(second => second < 80 ? 4 : 1)).State);

    [Fact]
    public void Evaluate_HeldJustBeforeTheWindow_HoldsFromItsStart()
    {
        var reading = Evaluate(121, Given.Running(_ => 4, second => second is 100));

        Assert.Equal(AssertionState.Holds, reading.State);
        Assert.Equal(Given.AssertFrom, reading.Outcome.FirstTrueAt);
    }

    [Theory]
    [InlineData(430, AssertionState.Pending)]
    [InlineData(451, AssertionState.NoData)]
    public void Evaluate_SeriesEndsEarly_WaitsForTheGraceAndThenHasNoData(int now, AssertionState expected)
    {
        var reading = Evaluate(now, Given.Running(_ => 1, second => second <= 380));

        Assert.Equal(expected, reading.State);
        Assert.Null(reading.Outcome.Holds);
    }

    [Fact]
    public void Evaluate_MinuteSeries_IsCoveredByItsLastMinute()
    {
        var step = new AssertStep(MetricNames.ActiveCount, Comparison.AtLeast, 4, 300);
        MetricSample[] samples = [.. Enumerable.Range(0, 6).Select(minute => Given.Sample(MetricNames.ActiveCount, minute * 60, 1))];

        Assert.Equal(AssertionState.Broken, AssertionJudge.Evaluate(step, Given.AssertFrom, Given.AssertFrom.AddSeconds(300), samples).State);
    }

    [Theory]
    [InlineData(59, AssertionState.Holds)]
    [InlineData(60, AssertionState.Pending)]
    [InlineData(119, AssertionState.Pending)]
    public void Evaluate_MinuteBeforeTheWindow_CountsOnlyWhereItReachesIntoIt(int window, AssertionState expected)
    {
        var step = new AssertStep(MetricNames.ActiveCount, Comparison.AtMost, 0, 300);
        MetricSample[] samples = [Given.Sample(MetricNames.ActiveCount, 0, 0)];

        Assert.Equal(expected, AssertionJudge.Evaluate(step, Given.Start.AddSeconds(window), Given.Start.AddSeconds(window), samples).State);
    }

    [Fact]
    public void Evaluate_CallsAreReadEveryHalfMinute_ACountOfThatAgeCoversTheEnd()
    {
        var step = new AssertStep(MetricNames.CallsCurrent, Comparison.AtLeast, 20, 300);
        MetricSample[] samples = [.. Enumerable.Range(0, 12).Select(poll => Given.Sample(MetricNames.CallsCurrent, poll * 30, 12))];

        Assert.Equal(AssertionState.Broken, AssertionJudge.Evaluate(step, Given.AssertFrom, Given.AssertFrom.AddSeconds(300), samples).State);
    }

    [Fact]
    public void Evaluate_OtherSeriesOnly_HasNoData() =>
        Assert.Equal(AssertionState.NoData, Evaluate(600, [Given.Sample(MetricNames.DesiredCount, 200, 9)]).State);

    private static AssertionReading Evaluate(int now, IReadOnlyList<MetricSample> samples) =>
        AssertionJudge.Evaluate(Given.FourTasks, Given.AssertFrom, Given.Start.AddSeconds(now), samples);
}

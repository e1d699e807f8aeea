using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Steps;
using LoadPlatform.Scenarios.Judging;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Series;
using LoadPlatform.Scenarios.Tests.Judging;

namespace LoadPlatform.Scenarios.Tests.Series;

/// <summary>A run that waits for five minutes, places calls at 5:00, ends them at 8:00 and goes on until 10:00.</summary>
public sealed class CallSeriesTests
{
    [Fact]
    public void Between_BeforeTheFirstCohort_IsKnownToBeZero() => Assert.Equal((StretchKind.Known, ValueRange.Of(0)), At(MetricNames.CallsCurrent, 299));

    [Fact]
    public void Between_AfterTheLastCohort_IsItsFinalCount()
    {
        Assert.Equal((StretchKind.Known, ValueRange.Of(12)), At(MetricNames.CallsPlaced, 599));
        Assert.Equal((StretchKind.Known, ValueRange.Of(0)), At(MetricNames.CallsCurrent, 599));
    }

    [Fact]
    public void Between_CountsNeverRead_AreDarkWhileTheCohortLasts() => Assert.Equal(StretchKind.Dark, At(MetricNames.CallsCurrent, 450).Kind);

    [Fact]
    public void Between_EndedWithCallsUp_MayHaveEndedInAnyWay()
    {
        var totals = Given.Totals(current: 3, rejected: 0);

        Assert.Equal(new ValueRange(0, 3), At(MetricNames.CallsDropped, 599, totals).Value);
        Assert.Equal(new ValueRange(0, 3), At(MetricNames.CallsCurrent, 599, totals).Value);
    }

    [Fact]
    public void Between_FailedAndNotRejected_MayHaveBeenDropped()
    {
        MetricSample[] samples = [Given.Sample(MetricNames.CallsDropped, 330, 1), Given.Sample(MetricNames.CallsFailed, 330, 4), Given.Sample(MetricNames.CallsRejected, 330, 2)];

        Assert.Equal(new ValueRange(1, 3), At(MetricNames.CallsDropped, 340, samples: samples).Value);
    }

    /// <summary>Only 2 of the 12 calls were dropped while the second step was played.</summary>
    [Fact]
    public void Judge_SumOfAStep_IsItsGrowth()
    {
        MetricSample[] samples = [.. Enumerable.Range(10, 6).SelectMany(poll => new[] { (MetricNames.CallsDropped, poll < 12 ? 1d : 3), (MetricNames.CallsFailed, 0), (MetricNames.CallsRejected, 0) }.Select(count => Given.Sample(count.Item1, poll * 30, count.Item2)))];
        var criterion = new Criterion("dropped", MetricNames.CallsDropped, Aggregation.Sum, Comparison.Equal, 2) { IsLong = true, Window = new CriterionWindow(2, 2) };

        Assert.True(CriterionJudge.Judge(criterion, Run(Given.Totals(dropped: 3), samples)).Holds);
    }

    /// <summary>The counts are read at 5:10, 5:40 and so on, the third step is over at 8:00: what came between two readings came on either side of its edge.</summary>
    [Theory]
    [InlineData(460, Comparison.AtMost, 0, false)]
    [InlineData(470, Comparison.AtMost, 0, null)]
    [InlineData(470, Comparison.AtMost, 1, true)]
    [InlineData(500, Comparison.AtMost, 0, true)]
    [InlineData(305, Comparison.AtMost, 0, null)]
    public void Judge_SumOfAStepThatChangesAtItsEdge_IsNotKnown(int changes, Comparison comparison, int value, bool? expected)
    {
        MetricSample[] samples = [.. new[] { 300, 310, 340, 370, 400, 430, 460 }.Append(changes is 470 ? 481 : 490).SelectMany(at => new[] { (MetricNames.CallsDropped, at >= changes ? 1d : 0), (MetricNames.CallsFailed, 0), (MetricNames.CallsRejected, 0) }.Select(count => Given.Sample(count.Item1, at, count.Item2)))];
        var criterion = new Criterion("dropped", MetricNames.CallsDropped, Aggregation.Sum, comparison, value) { IsLong = true, Window = new CriterionWindow(2, 2) };

        Assert.Equal(expected, CriterionJudge.Judge(criterion, Run(Given.Totals(dropped: changes > 490 ? 0 : 1), samples)).Holds);
    }

    [Fact]
    public void Between_FirstCohortStartedAndNotYetRead_IsKnownToBeNoMoreThanTheFirstReading()
    {
        MetricSample[] samples = [Given.Sample(MetricNames.CallsFailed, 330, 2)];

        Assert.Equal((StretchKind.Known, new ValueRange(0, 2)), At(MetricNames.CallsFailed, 310, samples: samples));
        Assert.Equal(StretchKind.Dark, At(MetricNames.CallsFailed, 310).Kind);
    }

    private static (StretchKind Kind, ValueRange Value) At(string metric, int second, CallTotals? totals = null, IReadOnlyList<MetricSample>? samples = null)
    {
        var at = Given.Start.AddSeconds(second);
        var stretch = Assert.Single(SeriesIndex.Of(Run(totals ?? Given.Totals(), samples ?? [])).Find(metric).Between(at, at.AddTicks(1)));
        return (stretch.Kind, stretch.Value);
    }

    private static RunRecord Run(CallTotals totals, IReadOnlyList<MetricSample> samples) => new()
    {
        Scenario = new Scenario { Name = "calls", Steps = [new WaitStep(300), new PlaceCallsStep(12, 12), new WaitStep(180), new EndAllCallsStep(), new WaitStep(120)] },
        StartedAt = Given.Start,
        EndedAt = Given.End,
        Steps = [Played(0, 0, 300), Played(1, 300, 301), Played(2, 301, 480), Played(3, 480, 482), Played(4, 482, 600)],
        Cohorts = [Given.Cohort(totals) with { StepIndex = 1, StartedAt = Given.Start.AddSeconds(300), EndedAt = Given.Start.AddSeconds(482) }],
        Metrics = samples,
        Ending = new RunEnding(EndingKind.Completed),
    };

    private static StepRecord Played(int index, int from, int to) => new()
    {
        Index = index, Action = index == 1 ? StepActions.PlaceCalls : StepActions.Wait, Title = "step", StartedAt = Given.Start.AddSeconds(from), EndedAt = Given.Start.AddSeconds(to), Succeeded = true,
    };
}

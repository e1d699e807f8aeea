using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Steps;
using LoadPlatform.Scenarios.Judging;
using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Tests.Judging;

/// <summary>Cases that the properties found: answers at the very edge of what was seen, and of what has passed.</summary>
public sealed class EdgeOfTheDarkTests
{
    private static readonly StepRecord[] NoSteps = [];

    [Fact]
    public void Judge_SumEndsWhereTheDarkBegins_MayHaveAnotherSample()
    {
        var criterion = Of(Aggregation.Sum, Comparison.Below, 48) with { OverSeconds = 39, WithinSeconds = 0 };

        Assert.Null(CriterionJudge.Judge(criterion, Run((9, 5), (48, 0), (60, 0), (90, 0))).Holds);
        Assert.True(CriterionJudge.Judge(criterion, Run((9, 5), (38, 0), (60, 0), (90, 0))).Holds);
    }

    [Fact]
    public void Judge_TimeOfManyParts_IsTheirWholeLength()
    {
        var criterion = Of(Aggregation.TimeAbove, Comparison.AtLeast, 39) with { OverSeconds = 39, Threshold = 1 };

        Assert.Null(CriterionJudge.Judge(criterion, Run((0, 2), (24, 2), (89, 2), (114, 3))).Holds);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.7)]
    public void Judge_MeanOfOneValue_IsThatValue(double value)
    {
        var run = Run([.. Enumerable.Range(0, 21).Select(poll => (poll * 6.1, value))]);

        Assert.True(CriterionJudge.Judge(Of(Aggregation.Mean, Comparison.AtLeast, value), run).Holds);
        Assert.True(CriterionJudge.Judge(Of(Aggregation.Mean, Comparison.AtMost, value), run).Holds);
    }

    /// <summary>The run may end before the stretch is over: then there is no such stretch, and the verdict has no answer.</summary>
    [Theory]
    [InlineData(13, false)]
    [InlineData(39, true)]
    public void IsBrokenForGood_StretchIsNotOver_WaitsForIt(int now, bool expected) =>
        Assert.Equal(expected, IsBroken(Of(Aggregation.TimeBelow, Comparison.Above, 39) with { OverSeconds = 39, Threshold = 3 }, now, (0, 1), (10, 1), (20, 1), (30, 1), (39, 1)));

    /// <summary>A minute of CloudWatch may be longer than the rest of the run.</summary>
    [Theory]
    [InlineData(89, false)]
    [InlineData(91, true)]
    public void IsBrokenForGood_MinuteIsNotOver_CountsAsFarAsItHasPassed(int now, bool expected) =>
        Assert.Equal(expected, IsBroken(Of(Aggregation.TimeAbove, Comparison.AtMost, 30) with { Metric = MetricNames.ActiveCount, Threshold = 6 }, now, (0, 1), (60, 7)));

    /// <summary>The growth per second hangs on how long the run will be.</summary>
    [Fact]
    public void IsBrokenForGood_RateOfAnOpenWindow_IsNotKnown() =>
        Assert.False(IsBroken(Of(Aggregation.Rate, Comparison.AtMost, -0.1), 20, (0, 5), (10, 5), (20, 5)));

    [Fact]
    public void IsBrokenForGood_MinuteThatBeginsAtTheEnd_MayStillCome()
    {
        var criterion = Of(Aggregation.Max, Comparison.Above, 5) with { Metric = MetricNames.ActiveCount, Window = new CriterionWindow(0, 0) };
        StepRecord[] steps = [new() { Index = 0, Action = StepActions.Wait, Title = "wait", StartedAt = Given.Start, EndedAt = Given.Start.AddSeconds(60), Succeeded = true }];

        Assert.False(CriterionJudge.IsBrokenForGood(criterion, Growing(criterion, steps, (0, 2)), Given.Start.AddSeconds(62)));
        Assert.True(CriterionJudge.Judge(criterion, Growing(criterion, steps, (0, 2), (60, 7)) with { EndedAt = Given.Start.AddSeconds(90) }).Holds);
    }

    private static Criterion Of(Aggregation aggregation, Comparison comparison, double value) => new("criterion", MetricNames.RunningTaskCount, aggregation, comparison, value) { IsLong = true };

    private static bool IsBroken(Criterion criterion, int now, params (double Second, double Value)[] samples) =>
        CriterionJudge.IsBrokenForGood(criterion, Growing(criterion, NoSteps, samples), Given.Start.AddSeconds(now));

    private static RunRecord Growing(Criterion criterion, StepRecord[] steps, params (double Second, double Value)[] samples) =>
        Given.Run([.. samples.Select(sample => Given.Sample(criterion.Metric, sample.Second, sample.Value))]) with { Steps = steps, EndedAt = null };

    private static RunRecord Run(params (double Second, double Value)[] samples) =>
        Given.Run([.. samples.Select(sample => Given.Sample(MetricNames.RunningTaskCount, sample.Second, sample.Value))]) with { EndedAt = Given.Start.AddSeconds(120) };
}

using LoadPlatform.Contracts.Samples;
using LoadPlatform.Scenarios.Judging;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading;
using LoadPlatform.Scenarios.Series;

namespace LoadPlatform.Scenarios.Tests.Judging;

public sealed class LatencyWindowsTests
{
    private static readonly Criterion OfTheAssertion = new("p95 while scaling", MetricNames.LatencyP95, Aggregation.Percentile, Comparison.AtMost, 3000) { IsLong = true, Percentile = 95, Window = new CriterionWindow(1, 1) };

    [Fact]
    public void Of_CriteriaOnPartsOfARun_AreTheirWindowsOnce()
    {
        var run = Run() with { };
        run = run with { Scenario = run.Scenario with { Criteria = [OfTheAssertion, OfTheAssertion with { Value = 1 }, CriterionKeys.Create("max_e2e_latency_p95_ms", 3000), OfTheAssertion with { Window = new CriterionWindow(7) }] } };

        Assert.Equal([new LatencyWindow(MetricNames.LatencyP95, Given.AssertFrom, Given.Start.AddSeconds(420))], LatencyWindows.Of(run));
    }

    [Theory]
    [InlineData(3000, true)]
    [InlineData(3001, false)]
    public void Judge_MarkedSampleOfTheWindow_Decides(double latency, bool expected)
    {
        var marked = Given.Sample(MetricNames.LatencyP95, 120, latency, $"cloudwatch:GetMetricData AgentResponseLatency p95 {WholeWindow.Mark(Given.AssertFrom, Given.Start.AddSeconds(420))}");

        var outcome = CriterionJudge.Judge(OfTheAssertion, Run(marked));

        Assert.Equal((expected, "step 2 (running_task_count >= 4 within 300 s), in whole minutes, 10:02 to 10:08"), (outcome.Holds, outcome.Window));
    }

    [Fact]
    public void Judge_OnlyTheWholeRunWasAsked_CanNotBeJudged()
    {
        var outcome = CriterionJudge.Judge(OfTheAssertion, Run(Given.WholeWindowLatency(900)));

        Assert.Equal("no e2e_latency_p95 of step 2 (running_task_count >= 4 within 300 s); percentiles of single minutes can not be joined to one", outcome.Reason);
    }

    [Fact]
    public void Judge_AnotherWindowWasAsked_CanNotBeJudged() =>
        Assert.Null(CriterionJudge.Judge(OfTheAssertion, Run(Given.Sample(MetricNames.LatencyP95, 120, 900, WholeWindow.Mark(Given.AssertFrom, Given.Start.AddSeconds(300))))).Holds);

    [Fact]
    public void Judge_PercentileThatIsNotWatched_SaysWhichAre() =>
        Assert.Equal("only the percentiles 50, 95 and 99 of the latency are watched", CriterionJudge.Judge(OfTheAssertion with { Percentile = 90 }, Run()).Reason);

    [Theory]
    [InlineData("cloudwatch:GetMetricData AgentResponseLatency p95 whole-window")]
    [InlineData("whole-window:rubbish")]
    [InlineData("whole-window:..")]
    [InlineData("whole-window:2026-02-05T10:02:00Z..")]
    public void Judge_MarkOfNoWindow_IsNotOfThisOne(string source) => Assert.Null(CriterionJudge.Judge(OfTheAssertion, Run(Given.Sample(MetricNames.LatencyP95, 120, 900, source))).Holds);

    private static RunRecord Run(params MetricSample[] samples)
    {
        var run = Given.Run([.. Given.Latency(900).Where(sample => !WholeWindow.IsMarked(sample)), .. samples]);
        return run with { Steps = [run.Steps[0], run.Steps[1] with { EndedAt = Given.Start.AddSeconds(420) }, run.Steps[2]] };
    }
}

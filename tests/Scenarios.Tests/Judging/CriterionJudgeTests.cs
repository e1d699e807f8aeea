using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Steps;
using LoadPlatform.Scenarios.Judging;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading;

namespace LoadPlatform.Scenarios.Tests.Judging;

/// <summary>The running task count of 10 minutes: 1 until 2:00, 2 until 4:00, 4 until 8:00, 3 after it; a sample every 10 s.</summary>
public sealed class CriterionJudgeTests
{
    private static readonly IReadOnlyList<MetricSample> Running = Given.Running(Value);

    [Theory]
    [InlineData(Aggregation.Last, 3)]
    [InlineData(Aggregation.Max, 4)]
    [InlineData(Aggregation.Min, 1)]
    [InlineData(Aggregation.Mean, 2.8)]
    [InlineData(Aggregation.Rate, 2d / 600)]
    public void Judge_OneValue_IsThatOfTheWindow(Aggregation aggregation, double expected)
    {
        var outcome = Judge(Of(aggregation, Comparison.AtLeast, expected));

        Assert.Equal((true, expected), (outcome.Holds, outcome.Actual));
        Assert.False(Judge(Of(aggregation, Comparison.Above, expected)).Holds);
        Assert.Equal(("the whole run", Given.Start, Given.End, 61), (outcome.Window, outcome.From, outcome.To, outcome.SampleCount));
        Assert.InRange(outcome.Deciding.Count, 1, 5);
    }

    [Theory]
    [InlineData(50, 3)]
    [InlineData(60, 3)]
    [InlineData(61, 4)]
    [InlineData(20, 1)]
    public void Judge_Percentile_IsByTime(double percentile, double expected) =>
        Assert.Equal(expected, Judge(Of(Aggregation.Percentile, Comparison.AtMost, 9) with { Percentile = percentile }).Actual);

    [Theory]
    [InlineData(Aggregation.TimeAbove, 2, 360)]
    [InlineData(Aggregation.TimeAbove, 4, 0)]
    [InlineData(Aggregation.TimeBelow, 2, 120)]
    public void Judge_TimeAboveAndBelow_AreSeconds(Aggregation aggregation, double threshold, double expected) =>
        Assert.Equal(expected, Judge(Of(aggregation, Comparison.AtMost, 0) with { Threshold = threshold }).Actual);

    [Theory]
    [InlineData(4, 240, true)]
    [InlineData(4, 241, false)]
    [InlineData(3, 360, true)]
    [InlineData(5, 1, false)]
    public void Judge_For_NeedsAnUnbrokenStretch(double value, double seconds, bool expected)
    {
        var outcome = Judge(Of(Aggregation.EverySample, Comparison.AtLeast, value) with { ForSeconds = seconds });

        Assert.Equal(expected, outcome.Holds);
        Assert.Equal($">= {value} for {seconds} s", outcome.Expected);
        Assert.Equal(value <= 4 ? Given.Start.AddSeconds(240) : null, outcome.FirstTrueAt);
    }

    /// <summary>An assert step ends as soon as its condition holds: what would have been after it is not known.</summary>
    [Theory]
    [InlineData(120, null, null, "its window is shorter than 120 s")]
    [InlineData(120, 60d, null, "its window is shorter than 120 s")]
    [InlineData(120, 10d, false, "it never held for 120 s without a break within 10 s")]
    [InlineData(30, null, true, null)]
    [InlineData(40, null, false, "it never held for 40 s without a break")]
    public void Judge_ForLongerThanItsWindow_HasNoAnswer(double held, double? within, bool? expected, string? reason)
    {
        var run = Given.Run(Running);
        run = run with { Steps = [run.Steps[0], run.Steps[1] with { StartedAt = Given.Start.AddSeconds(210), EndedAt = Given.Start.AddSeconds(270) }, run.Steps[2]] };

        var outcome = CriterionJudge.Judge(Of(Aggregation.EverySample, Comparison.AtLeast, 4) with { ForSeconds = held, WithinSeconds = within, Window = new CriterionWindow(1, 1) }, run);

        Assert.Equal((expected, reason), (outcome.Holds, outcome.Reason));
    }

    [Theory]
    [InlineData(240, true)]
    [InlineData(239, false)]
    public void Judge_Within_BeginsInTime(double seconds, bool expected)
    {
        var outcome = Judge(Of(Aggregation.EverySample, Comparison.AtLeast, 4) with { WithinSeconds = seconds, ForSeconds = 60 });

        Assert.Equal(expected, outcome.Holds);
        Assert.Equal(expected ? null : "it never held for 60 s without a break within 239 s", outcome.Reason);
    }

    [Theory]
    [InlineData(60, true)]
    [InlineData(61, false)]
    public void Judge_PercentOfTime_IsOfTheWindow(double percent, bool expected)
    {
        var outcome = Judge(Of(Aggregation.EverySample, Comparison.AtLeast, 3) with { PercentOfTime = percent });

        Assert.Equal((expected, 60), (outcome.Holds, outcome.Actual));
    }

    /// <summary>Of the 60 s before each moment: the mean first reaches 3 half a minute after 4:00, and stays there.</summary>
    [Theory]
    [InlineData(330, 270, true)]
    [InlineData(330.1, 270, false)]
    [InlineData(330, 209.9, false)]
    [InlineData(330, 210, true)]
    public void Judge_MeanOverStretches_MovesSteadily(double held, double within, bool expected)
    {
        var outcome = Judge(Of(Aggregation.Mean, Comparison.AtLeast, 3) with { OverSeconds = 60, ForSeconds = held, WithinSeconds = within });

        Assert.Equal(expected, outcome.Holds);
        if (expected)
            Assert.InRange(outcome.FirstTrueAt!.Value, Given.Start.AddSeconds(269.99), Given.Start.AddSeconds(270.01));
    }

    [Fact]
    public void Judge_OverAlone_EveryStretchMustSatisfy()
    {
        Assert.True(Judge(Of(Aggregation.Mean, Comparison.AtMost, 4) with { OverSeconds = 60 }).Holds);
        Assert.False(Judge(Of(Aggregation.Mean, Comparison.AtMost, 3.9) with { OverSeconds = 60 }).Holds);
        Assert.Equal("its window is shorter than 601 s", Judge(Of(Aggregation.Mean, Comparison.AtMost, 4) with { OverSeconds = 601 }).Reason);
    }

    [Fact]
    public void Judge_EverySample_NamesThoseThatBrokeIt()
    {
        var outcome = Judge(Of(Aggregation.EverySample, Comparison.AtMost, 2));

        Assert.Equal((false, "it was 4", "always <= 2"), (outcome.Holds, outcome.Reason, outcome.Expected));
        Assert.Equal([4, 4, 4, 4, 4], outcome.Deciding.Select(sample => sample.Value));
    }

    [Theory]
    [InlineData(1, 1, 0, false, 4, "step 2 (running_task_count >= 4 within 300 s)")]
    [InlineData(null, 0, 0, false, 1, "until the end of step 1 (place 12 calls at 12 per 1 s)")]
    [InlineData(1, null, 30, true, 3, "after step 2 (running_task_count >= 4 within 300 s), without its first 30 s")]
    public void Judge_Window_IsOfItsSteps(int? from, int? to, double settle, bool isAfter, double greatest, string text)
    {
        var window = new CriterionWindow(from, to, settle) { AfterFromStep = isAfter };
        var run = Given.Run(Running);
        run = run with { Steps = [run.Steps[0], run.Steps[1] with { EndedAt = Given.Start.AddSeconds(480) }, run.Steps[2]] };

        var outcome = CriterionJudge.Judge(Of(Aggregation.Max, Comparison.AtMost, 9) with { Window = window }, run);

        Assert.Equal((greatest, text), (outcome.Actual, outcome.Window));
    }

    [Fact]
    public void Judge_StepWasNotPlayed_HasNoWindow()
    {
        var run = Given.Run(Running);

        var outcome = CriterionJudge.Judge(Of(Aggregation.Max, Comparison.AtMost, 9) with { Window = new CriterionWindow(2, 2) }, run with { Steps = [.. run.Steps.Take(2)] });

        Assert.Null(outcome.Holds);
        Assert.Equal("its window never came: step 3 (end all calls) was not played", outcome.Reason);
    }

    [Theory]
    [InlineData(Aggregation.Max, Comparison.AtLeast, 4, true)]
    [InlineData(Aggregation.Max, Comparison.AtMost, 3, false)]
    [InlineData(Aggregation.Max, Comparison.AtMost, 4, null)]
    [InlineData(Aggregation.Min, Comparison.AtMost, 1, true)]
    [InlineData(Aggregation.Min, Comparison.AtLeast, 2, false)]
    [InlineData(Aggregation.Min, Comparison.AtLeast, 0, true)]
    [InlineData(Aggregation.Last, Comparison.AtMost, 3, true)]
    [InlineData(Aggregation.Rate, Comparison.Above, 0, true)]
    [InlineData(Aggregation.Mean, Comparison.AtLeast, 2, true)]
    [InlineData(Aggregation.Mean, Comparison.AtLeast, 2.5, null)]
    [InlineData(Aggregation.Sum, Comparison.AtLeast, 10, true)]
    public void Judge_Hole_LeavesOpenOnlyWhatItCouldChange(Aggregation aggregation, Comparison comparison, double value, bool? expected)
    {
        var outcome = CriterionJudge.Judge(Of(aggregation, comparison, value), Given.Run(Given.Running(Value, second => second is < 300 or > 400)));

        Assert.Equal(expected, outcome.Holds);
        Assert.Equal((Given.Start.AddSeconds(320), Given.Start.AddSeconds(410)), (Assert.Single(outcome.Gaps).From, outcome.Gaps[0].To));
        if (expected is null)
            Assert.Equal("no sample of running_task_count from 10:05:20 to 10:06:50", outcome.Reason);
    }

    [Fact]
    public void Judge_HoleIsARecordedGap_SaysWhy()
    {
        var gap = new SampleGap { From = Given.Start.AddSeconds(290), To = Given.Start.AddSeconds(410), Monitor = "metrics", Reason = "Redis restarted" };
        var run = Given.Run(Given.Running(Value, second => second is < 300 or > 400)) with { Gaps = [gap] };

        Assert.Equal("a gap from 10:04:50 to 10:06:50 (Redis restarted) may hide that it was broken", CriterionJudge.Judge(Of(Aggregation.Max, Comparison.AtMost, 4), run).Reason);
    }

    [Theory]
    [InlineData(Aggregation.Mean)]
    [InlineData(Aggregation.Percentile)]
    [InlineData(Aggregation.Rate)]
    public void Judge_PercentilesOfMinutes_AreNeverJoined(Aggregation aggregation) =>
        Assert.Equal("percentiles of single minutes can not be joined to one", Judge(Of(aggregation, Comparison.AtMost, 1) with { Metric = MetricNames.LocustP95, Percentile = 95 }).Reason);

    [Fact]
    public void Judge_WorstMinuteOfTheLatency_IsJudgedOnTheMinutes()
    {
        var run = Given.Run([.. Running, .. Given.Latency(900)]);

        Assert.True(CriterionJudge.Judge(Of(Aggregation.Max, Comparison.AtMost, 900) with { Metric = MetricNames.LatencyP95 }, run).Holds);
    }

    [Theory]
    [InlineData(10, 880, true)]
    [InlineData(10, 881, false)]
    [InlineData(-5, 760, true)]
    [InlineData(-5, 761, false)]
    public void Judge_RelativeLimit_IsAgainstTheBaselineRun(double percent, double latency, bool expected)
    {
        var criterion = CriterionKeys.Create("max_e2e_latency_p95_ms", percent) with { IsRelative = true };
        var run = Given.Run([.. Running, .. Given.Latency(latency)]) with { Baseline = Given.Run([.. Running, .. Given.Latency(800)]) };

        var outcome = CriterionJudge.Judge(criterion, run);

        Assert.Equal(expected, outcome.Holds);
        Assert.Equal(percent > 0 ? "<= 880 (+10% of the baseline run)" : "<= 760 (-5% of the baseline run)", outcome.Expected);
    }

    [Fact]
    public void Judge_RelativeLimitWithoutBaselineValue_CanNotBeJudged()
    {
        var criterion = Of(Aggregation.Max, Comparison.AtMost, 10) with { IsRelative = true };

        Assert.Equal("there is no baseline run to compare with", Judge(criterion).Reason);
        Assert.Equal("the baseline run has no value to compare with: no sample of running_task_count during the run", CriterionJudge.Judge(criterion, Given.Run(Running) with { Baseline = Given.Run([]) }).Reason);
        Assert.StartsWith("the baseline run has no value", CriterionJudge.Judge(criterion, Given.Run(Running) with { Baseline = Given.Run(Given.Running(Value, second => second < 300)) }).Reason);
    }

    private static double Value(int second) => second switch { < 120 => 1, < 240 => 2, < 480 => 4, _ => 3 };

    private static Criterion Of(Aggregation aggregation, Comparison comparison, double value) => new("criterion", MetricNames.RunningTaskCount, aggregation, comparison, value) { IsLong = true };

    private static AssertionOutcome Judge(Criterion criterion) => CriterionJudge.Judge(criterion, Given.Run(Running));
}

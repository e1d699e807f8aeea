using LoadPlatform.Contracts.Samples;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading;
using LoadPlatform.Scenarios.Series;

namespace LoadPlatform.Scenarios.Tests.Reading;

public sealed class CriterionReadingTests
{
    [Fact]
    public void Read_EveryForm_GivesItsCriterion()
    {
        var criteria = Files.Valid(Files.EveryCriterion).Criteria;

        Assert.Equal(["max_dropped_calls: 0", "max_e2e_latency_p95_ms: 3000", "every sample", "worst", "latency", "against the baseline", "not slower", "overload", "steady", "mostly", "smooth", "scaled", "cpu"], criteria.Select(criterion => criterion.Title));
        Criterion Named(string name) => criteria.Single(criterion => criterion.Key == name) with { Position = default };
        static Criterion Long(string name, string metric, Aggregation aggregation, Comparison comparison, double value) => new(name, metric, aggregation, comparison, value) { IsLong = true };
        Assert.Equal(Long("every sample", MetricNames.RunningTaskCount, Aggregation.EverySample, Comparison.AtMost, 12) with { Stop = true }, Named("every sample"));
        Assert.Equal(Long("worst", MetricNames.MaxSessionsPerTask, Aggregation.Max, Comparison.AtMost, 10) with { Window = new(0, null, 60) { AfterFromStep = true } }, Named("worst"));
        Assert.Equal(Long("latency", MetricNames.LatencyP95, Aggregation.Percentile, Comparison.AtMost, 3000) with { Percentile = 95 }, Named("latency"));
        Assert.Equal(Long("against the baseline", DerivedMetrics.Cost, Aggregation.Last, Comparison.AtMost, 10) with { IsRelative = true, Severity = CriterionSeverity.Warn }, Named("against the baseline"));
        Assert.Equal(Long("not slower", MetricNames.CallsCompleted, Aggregation.Rate, Comparison.AtLeast, -5.5) with { IsRelative = true, Window = new(0, 2) }, Named("not slower"));
        Assert.Equal(Long("overload", MetricNames.SessionsPerTask, Aggregation.TimeAbove, Comparison.AtMost, 300) with { Threshold = 3, Window = new(1, 1) }, Named("overload"));
        Assert.Equal(Long("steady", MetricNames.DesiredCount, Aggregation.EverySample, Comparison.Equal, 2) with { ForSeconds = 120, WithinSeconds = 300, Window = new(1, 1, 10) }, Named("steady"));
        Assert.Equal(Long("mostly", DerivedMetrics.StarvedTaskCount, Aggregation.EverySample, Comparison.AtMost, 0) with { PercentOfTime = 95, Window = new(0, 2) { AfterFromStep = true } }, Named("mostly"));
        Assert.Equal(Long("smooth", MetricNames.ActiveCount, Aggregation.Percentile, Comparison.AtMost, 6.5) with { Percentile = 99.9, OverSeconds = 120, Window = new(null, 1) }, Named("smooth"));
        Assert.Equal(Long("scaled", DerivedMetrics.ScaleOutSeconds, Aggregation.Max, Comparison.Below, 360) with { Severity = CriterionSeverity.Evidence, Window = new(null, null, 5) }, Named("scaled"));
        Assert.Equal("cloudwatch:AWS/ECS/CPUUtilization{}:Average", Named("cpu").Metric);
    }

    [Theory]
    [InlineData("metric: active_count, condition: \"<=\", value: 5", "needs 'name'")]
    [InlineData("name: a, metric: active_count, condition: \"<=\", value: 5, agregation: max", "a criterion has no 'agregation'; did you mean 'aggregation'?")]
    [InlineData("name: a, metric: active_count, aggregation: avg, condition: \"<=\", value: 5", "there is no aggregation 'avg'; did you mean 'mean'?")]
    [InlineData("name: a, metric: active_count, aggregation: p0, condition: \"<=\", value: 5", "there is no aggregation 'p0'")]
    [InlineData("name: a, metric: active_count, aggregation: p100, condition: \"<=\", value: 5", "there is no aggregation 'p100'")]
    [InlineData("name: a, metric: active_count, aggregation: time_above, condition: \"<=\", value: 5", "time_above needs 'threshold'")]
    [InlineData("name: a, metric: active_count, aggregation: max, threshold: 5, condition: \"<=\", value: 5", "'threshold' belongs to aggregation: time_above or time_below")]
    [InlineData("name: a, metric: locust_failure_ratio, aggregation: time_above, threshold: 2, condition: \"<=\", value: 5", "locust_failure_ratio never reaches 2")]
    [InlineData("name: a, metric: active_count, aggregation: time_above, threshold: 2, condition: \"<=\", value: -5", "never below 0")]
    [InlineData("name: a, metric: calls_failed, aggregation: p95, condition: \"<=\", value: 5", "calls_failed counts calls, of which p95 says nothing; use last, sum or rate")]
    [InlineData("name: a, metric: calls_failed, aggregation: mean, condition: \"<=\", value: 5", "a total that only grows")]
    [InlineData("name: a, metric: running_task_count, aggregation: sum, condition: \"<=\", value: 5", "the sum of running_task_count depends on how often it is sampled")]
    [InlineData("name: a, metric: e2e_latency_p95, aggregation: mean, condition: \"<=\", value: 5", "percentiles of single minutes can not be joined; use aggregation: p95")]
    [InlineData("name: a, metric: e2e_latency_p95, aggregation: p99, condition: \"<=\", value: 5", "e2e_latency_p95 is the 95th percentile already")]
    [InlineData("name: a, metric: e2e_latency_p95, aggregation: p95, condition: \"<=\", value: 5, over_seconds: 30", "for the window, not for stretches of it")]
    [InlineData("name: a, metric: e2e_latency_p95, aggregation: p95, condition: \"<=\", value: 5, window: { step: 2 }, stop: true", "is asked of CloudWatch when the run is over")]
    [InlineData("name: a, metric: active_count, aggregation: mean, condition: \"==\", value: 5, over_seconds: 30", "is equal to a value for no time")]
    [InlineData("name: a, metric: locust_response_time_p95, aggregation: p95, condition: \"<=\", value: 5", "percentiles of single periods can not be joined")]
    [InlineData("name: a, metric: scale_out_seconds, aggregation: rate, condition: \"<=\", value: 5", "one sample for each event")]
    [InlineData("name: a, metric: scale_out_seconds, condition: \"<=\", value: 5, for_seconds: 5", "'for_seconds' has nothing to measure")]
    [InlineData("name: a, metric: active_count, aggregation: max, condition: \"<=\", value: 5, for_seconds: 60", "leave the aggregation out, or add over_seconds")]
    [InlineData("name: a, metric: active_count, aggregation: max, condition: \"<=\", value: 5, percent_of_time: 60", "leave the aggregation out, or add over_seconds")]
    [InlineData("name: a, metric: active_count, condition: \"<=\", value: 5, over_seconds: 60", "add an aggregation")]
    [InlineData("name: a, metric: active_count, aggregation: last, condition: \"<=\", value: 5, over_seconds: 60", "add an aggregation, as mean or max")]
    [InlineData("name: a, metric: active_count, condition: \"<=\", value: 5, for_seconds: 60, percent_of_time: 50", "make two criteria of it")]
    [InlineData("name: a, metric: active_count, condition: \"<=\", value: 5, percent_of_time: 101", "'percent_of_time' must be from 1 to 100, not 101")]
    [InlineData("name: a, metric: active_count, condition: \"<=\", value: 5, percent_of_time: 0.95", "'percent_of_time' must be from 1 to 100, not 0.95; write 95 for 95 %.")]
    [InlineData("name: a, metric: active_count, aggregation: max, condition: \"<=\", value: 10%", "write it with its sign")]
    [InlineData("name: a, metric: locust_failure_ratio, aggregation: max, condition: \"<=\", value: 0.5%", "locust_failure_ratio is a share from 0 to 1; write value: 0.005 for 0.5%.")]
    [InlineData("name: a, metric: active_count, condition: \"<=\", value: \"+10%\"", "add an aggregation")]
    [InlineData("name: a, metric: active_count, aggregation: max, condition: \"==\", value: \"+10%\"", "never exactly that of another run")]
    [InlineData("name: a, metric: active_count, aggregation: mean, over_seconds: 60, condition: \"<=\", value: \"+10%\"", "leave over_seconds out")]
    [InlineData("name: a, metric: active_count, aggregation: max, condition: \">=\", value: \"-101%\"", "by more than 100 %")]
    [InlineData("name: a, metric: active_count, condition: \"<=\", value: ten", "'value' must be a number, not 'ten'")]
    [InlineData("name: a, metric: active_count, condition: \"<=\", value: 5, severity: error", "there is no severity 'error'; use one of: fail, warn, evidence.")]
    [InlineData("name: a, metric: active_count, condition: \"<=\", value: 5, stop: 1", "'stop' must be true or false")]
    [InlineData("name: a, metric: active_count, condition: \"<=\", value: 5, stop: true, severity: warn", "a warning does not end a run")]
    [InlineData("name: a, metric: active_count, aggregation: mean, condition: \"<=\", value: 5, stop: true", "mean of active_count may still change until the run's end")]
    [InlineData("name: a, metric: active_count, aggregation: max, condition: \">=\", value: 5, stop: true", "max of active_count may still change")]
    [InlineData("name: a, metric: active_count, condition: \">=\", value: 5, for_seconds: 60, stop: true", "it may still hold for that long until the run's end")]
    [InlineData("name: a, metric: active_count, condition: \">=\", value: 5, percent_of_time: 60, stop: true", "known at the run's end only")]
    [InlineData("name: a, metric: active_count, aggregation: mean, condition: \"<=\", value: 5, stop: true, window: { from: 1, to: 3 }", "the window ends with the run")]
    [InlineData("name: a, metric: active_count, condition: \"<=\", value: 5, window: hold", "a window must be run or a map")]
    [InlineData("name: a, metric: active_count, condition: \"<=\", value: 5, window: { }", "the window is empty")]
    [InlineData("name: a, metric: active_count, condition: \"<=\", value: 5, window: { step: hold, from: load }", "'step' and 'from' both say where the window begins")]
    [InlineData("name: a, metric: active_count, condition: \"<=\", value: 5, window: { step: hold, to: load }", "write from instead of step")]
    [InlineData("name: a, metric: active_count, condition: \"<=\", value: 5, window: { step: hodl }", "no step here is named 'hodl'; did you mean 'hold'?")]
    [InlineData("name: a, metric: active_count, condition: \"<=\", value: 5, window: { step: 4 }", "there is no step 4")]
    [InlineData("name: a, metric: active_count, condition: \"<=\", value: 5, window: { step: \"1\" }", "no step here is named '1'")]
    [InlineData("name: a, metric: active_count, condition: \"<=\", value: 5, window: { from: hold, to: load }", "the window ends before it begins")]
    [InlineData("name: a, metric: active_count, condition: \"<=\", value: 5, window: { after: 3 }", "nothing comes after that step")]
    [InlineData("name: a, metric: active_count, condition: \"<=\", value: 5, window: { step: hold, settle_seconds: 60 }", "settle_seconds leaves nothing of the window, which takes 60 s at the most")]
    [InlineData("name: a, metric: active_count, condition: \"<=\", value: 5, for_seconds: 61, window: { step: hold }", "the window takes 60 s at the most, less than 61 s")]
    [InlineData("name: a, metric: active_count, condition: \"<=\", value: 5, within_seconds: 200", "the window takes 90 s at the most")]
    [InlineData("name: a, metric: active_count, aggregation: time_above, threshold: 3, over_seconds: 60, condition: \"<=\", value: 61", "a stretch of 60 s has no more than 60 s")]
    [InlineData("name: a, metric: active_count, aggregation: time_above, threshold: 3, over_seconds: 60, condition: \"<=\", value: 60", "a stretch of 60 s has no more than 60 s")]
    [InlineData("name: a, metric: active_count, aggregation: time_above, threshold: 3, condition: \"<=\", value: 60000", "the window takes 90 s at the most, so that no time in it is longer")]
    [InlineData("name: a, metric: active_count, aggregation: time_above, threshold: 3, condition: \"<=\", value: 60, window: { step: hold }", "the window takes 60 s at the most, so that no time in it is longer")]
    [InlineData("name: a, metric: active_count, aggregation: time_above, threshold: 3, condition: \">=\", value: 0", "time_above of active_count is never below 0, so that this always holds")]
    [InlineData("name: a, metric: locust_failure_ratio, aggregation: time_above, threshold: 1, condition: \"<=\", value: 5", "locust_failure_ratio never reaches 1")]
    [InlineData("name: a, metric: active_count, aggregation: time_below, threshold: 0, condition: \"<=\", value: 5", "active_count never reaches 0")]
    [InlineData("name: a, metric: calls_dropped, aggregation: last, condition: \">=\", value: 0", "last of calls_dropped is never below 0, so that this always holds")]
    [InlineData("name: a, metric: locust_failure_ratio, aggregation: max, condition: \"<=\", value: 1", "so that this always holds; write a share from 0 to 1, as 0.01 for 1 %")]
    [InlineData("name: a, metric: locust_failure_ratio, aggregation: mean, condition: \"<=\", value: 1, severity: warn", "so that this always holds")]
    [InlineData("name: a, metric: active_count, aggregation: max, condition: \">=\", value: \"-100%\"", "no value falls by more than 100 %, so that this always holds; write a smaller fall")]
    [InlineData("name: a, metric: locust_response_time_p95, aggregation: max, condition: \"<=\", value: 1000", "no step up to the window's end starts a swarm, so that locust_response_time_p95 has no sample")]
    [InlineData("name: a, metric: calls_failed, condition: \"<=\", value: 1, within_seconds: 30", "calls_failed only grows")]
    [InlineData("name: a, metric: calls_dropped, condition: \"==\", value: 0, for_seconds: 30", "leave 'for_seconds' out")]
    [InlineData("name: a, metric: cost_usd, condition: \"<\", value: 3, for_seconds: 30, within_seconds: 30", "cost_usd only grows")]
    [InlineData("name: a, metric: calls_failed, aggregation: max, over_seconds: 30, condition: \"<=\", value: 1, within_seconds: 30", "calls_failed only grows")]
    [InlineData("name: a, metric: calls_rejected, condition: \"<=\", value: 0, window: { step: load }", "its steps go on at once, so that it is a moment")]
    [InlineData("name: a, metric: active_count, condition: \"<=\", value: 5, window: { after: hold }", "its steps go on at once, so that it is a moment")]
    [InlineData("name: a, metric: calls_dropped, aggregation: last, condition: \"<=\", value: 2", "the steps up to the window's end place 2 calls, so that calls_dropped is always <= 2; lower it or place more calls, and where a parameter says how many")]
    [InlineData("name: a, metric: calls_dropped, condition: \"<\", value: 3", "so that calls_dropped is always < 3")]
    [InlineData("name: a, metric: calls_current, condition: \">=\", value: 3", "so that calls_current is never >= 3")]
    [InlineData("name: a, metric: calls_completed, aggregation: sum, condition: \">\", value: 2", "so that calls_completed is never > 2")]
    [InlineData("name: a, metric: calls_current, aggregation: time_above, threshold: 2, condition: \"<\", value: 5", "so that calls_current never crosses 2")]
    public void Read_CriterionThatDecidesNothing_SaysWhy(string criterion, string message) => Assert.Contains(message, Files.Errors(WithCriteria($"{{ {criterion} }}")));

    /// <summary>What always holds, but only where there are data, is asked of them as evidence; an event has to happen.</summary>
    [Theory]
    [InlineData("metric: running_task_count, condition: \">=\", value: 0, severity: evidence")]
    [InlineData("metric: calls_completed, aggregation: last, condition: \"<=\", value: 2, severity: evidence")]
    [InlineData("metric: scale_out_seconds, condition: \">=\", value: 0")]
    [InlineData("metric: scale_out_seconds, aggregation: max, condition: \">=\", value: \"-100%\"")]
    [InlineData("metric: calls_completed, condition: \">=\", value: 2, within_seconds: 60")]
    [InlineData("metric: calls_failed, aggregation: rate, over_seconds: 30, condition: \"<=\", value: 0.1, for_seconds: 30")]
    [InlineData("metric: active_count, aggregation: time_above, threshold: 0, condition: \">=\", value: 60, window: { step: hold }")]
    [InlineData("metric: calls_completed, aggregation: rate, condition: \"<=\", value: 12")]
    [InlineData("metric: calls_rejected, condition: \"<=\", value: 0, window: { from: load, to: hold }")]
    public void Read_CriterionThatLooksVacuousAndIsNot_IsValid(string criterion) => Files.Valid(WithCriteria($"{{ name: a, {criterion} }}"));

    [Theory]
    [InlineData("max_dropped_calls: 2", "the steps up to the window's end place 2 calls, so that calls_dropped is always <= 2")]
    [InlineData("min_completed_calls: 3", "the steps up to the window's end place 2 calls, so that calls_completed is never >= 3")]
    [InlineData("min_completed_calls: 0", "calls_completed is never below 0, so that this always holds")]
    [InlineData("min_running_task_count: 0", "running_task_count is never below 0, so that this always holds")]
    public void Read_AssertionThatDecidesNothing_SaysWhy(string assertion, string message) =>
        Assert.Contains(message, Files.Errors(WithCriteria("{ name: a, metric: active_count, condition: \"<=\", value: 5 }") + $"\nassertions: {{ {assertion} }}\n"));

    [Fact]
    public void Read_CallsOfAWindowBeforeTheFirstOne_AreRefused() => Assert.Contains(
        "f.yaml:7:74: no step up to the window's end places calls",
        Files.Errors("""
            name: a
            steps:
              - { action: wait, seconds: 60, name: warm-up }
              - { action: place_calls, count: 2 }
              - { action: wait, seconds: 60 }
            criteria:
              - { name: a, metric: calls_dropped, condition: "<=", value: 0, window: { to: warm-up } }
            """));

    /// <summary>Calls of which a later step ends a part are placed by several processes, one after the other: only then the step takes the time of its ramp.</summary>
    [Theory]
    [InlineData("end_calls, count: 4", null)]
    [InlineData("end_all_calls", "its steps go on at once")]
    public void Read_WindowOfCallsThatArePlacedInParts_HasTheirTime(string end, string? problem)
    {
        var reading = ScenarioReader.Read(
            $$"""
            name: a
            steps:
              - { action: place_calls, count: 12, name: load }
              - { action: wait, seconds: 60 }
              - { action: {{end}} }
            criteria:
              - { name: a, metric: active_count, condition: "<=", value: 5, window: { step: load } }
            """,
            "f.yaml");

        Assert.Equal(problem is null, reading.Errors.Count == 0);
        Assert.Contains(problem ?? "", string.Join('\n', reading.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("metric: running_task_count, condition: \"<=\", value: 12")]
    [InlineData("metric: running_task_count, aggregation: max, condition: \"<=\", value: 12")]
    [InlineData("metric: running_task_count, aggregation: min, condition: \">=\", value: 1")]
    [InlineData("metric: sessions_per_task, aggregation: time_above, threshold: 5, condition: \"<\", value: 60")]
    [InlineData("metric: calls_dropped, aggregation: last, condition: \"<=\", value: 0")]
    [InlineData("metric: calls_dropped, aggregation: sum, condition: \"<=\", value: 0")]
    [InlineData("metric: running_task_count, condition: \">=\", value: 2, within_seconds: 60")]
    [InlineData("metric: sessions_per_task, aggregation: mean, over_seconds: 60, condition: \"<=\", value: 5")]
    [InlineData("metric: sessions_per_task, aggregation: mean, condition: \"<=\", value: 5, window: { step: hold }")]
    [InlineData("metric: running_task_count, condition: \"<=\", value: 12, severity: evidence")]
    public void Read_CriterionThatCanBeBrokenBefore_MayStopTheRun(string criterion) =>
        Assert.True(Assert.Single(Files.Valid(WithCriteria($"{{ name: a, {criterion}, stop: true }}")).Criteria).Stop);

    [Fact]
    public void Read_TwoCriteriaOfOneName_AreRefused() => Assert.Contains(
        "another criterion is named 'a', in f.yaml, line 7",
        Files.Errors(WithCriteria("{ name: a, metric: active_count, condition: \"<=\", value: 5 }\n  - { name: a, metric: active_count, condition: \"<=\", value: 5 }")));

    [Theory]
    [InlineData("assertions: { max_dropped_calls: 0 }")]
    [InlineData("criteria: [ { name: a, metric: calls_dropped, aggregation: last, condition: \"<=\", value: 0 } ]")]
    public void Read_CriterionOnCallsThatNobodyPlaces_IsRefused(string criteria) =>
        Assert.Contains("no step places calls", Files.Errors($"name: a\nsteps: [ {{ action: wait, seconds: 60 }} ]\n{criteria}\n"));

    [Theory]
    [MemberData(nameof(Files.SeriesNames), MemberType = typeof(Files))]
    public void Read_EverySeries_CanBeJudged(string metric) =>
        Assert.Equal(metric, Assert.Single(Files.Valid(WithCriteria($"{{ name: a, metric: {metric}, aggregation: max, condition: \"<=\", value: {(metric == MetricNames.LocustFailureRatio ? "0.01" : "1")} }}").Replace("  - { action: wait,", "  - { action: swarm, users: 1 }\n  - { action: wait,")).Criteria).Metric);

    /// <summary>One that nobody thought of is taken for a count of things, which it may not be.</summary>
    [Fact]
    public void Facts_OfEverySeries_AreKnown()
    {
        string[] counts =
        [
            MetricNames.RunningTaskCount, MetricNames.DesiredCount, MetricNames.PendingTaskCount, MetricNames.ActiveCount, MetricNames.HealthyTaskCount, MetricNames.MaxSessionsPerTask,
            MetricNames.CallsCurrent, MetricNames.LocustUsers,
            DerivedMetrics.HottestTaskSessions, DerivedMetrics.StarvedTaskCount, DerivedMetrics.UnprotectedBusyTaskCount, DerivedMetrics.ProtectedTaskCount, DerivedMetrics.ScaleInSurvivorCount, DerivedMetrics.CapacityOvershoot,
        ];

        Assert.Equal(counts.Order(), ScenarioMetrics.All.Where(metric => SeriesFacts.Of(metric) is { IsWhole: true, OnlyGrows: false }).Order());
        Assert.Equal(
            ["scale_in_count", "scale_in_stopped_busy_task_count", "scale_in_stopped_task_count", "desired_count_oscillations", "calls_placed", "calls_completed", "calls_failed", "calls_rejected", "calls_dropped"],
            ScenarioMetrics.All.Where(metric => SeriesFacts.Of(metric) is { IsWhole: true, OnlyGrows: true }).OrderBy(metric => metric.StartsWith("calls", StringComparison.Ordinal)).ThenBy(metric => metric.StartsWith("desired", StringComparison.Ordinal)).ThenBy(metric => metric.StartsWith("calls", StringComparison.Ordinal) ? "" : metric, StringComparer.Ordinal));
    }

    private static string WithCriteria(string criteria) => $$"""
        name: a
        steps:
          - { action: place_calls, count: 2, rate: 2, name: load }
          - { action: wait, seconds: 60, name: hold }
          - { action: end_all_calls }
        criteria:
          - {{criteria}}
        """;
}

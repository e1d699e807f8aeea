using FsCheck;
using FsCheck.Fluent;
using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.Scenarios.Judging;
using LoadPlatform.Scenarios.Reading;

namespace LoadPlatform.Scenarios.Tests.Judging;

public sealed class RunJudgeProperties
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(500);

    [Fact]
    public void Judge_AnAssertedSeriesHasNoSample_NeverPasses() => Check.One(Runs, Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
    {
        var run = Random(new Random(seed));
        var asserted = run.Scenario.Criteria.Select(criterion => criterion.Metric).Append(MetricNames.RunningTaskCount).Distinct().Order().ToArray();
        var removed = asserted[(seed & int.MaxValue) % asserted.Length];
        var without = run with
        {
            Metrics = [.. run.Metrics.Where(sample => sample.Metric != removed)],
            Cohorts = removed.StartsWith("calls_", StringComparison.Ordinal) ? [.. run.Cohorts.Select(cohort => cohort with { Calls = null })] : run.Cohorts,
        };
        return RunJudge.Judge(without).Verdict != Verdict.Passed;
    }));

    [Fact]
    public void Judge_SpoiltByInterference_NeverPassesOrFails() => Check.One(Runs, Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        RunJudge.Judge(Random(new Random(seed)) with { Interference = ["a deployment ran"] }).Verdict == Verdict.Inconclusive));

    [Fact]
    public void Judge_OneMoreDroppedCall_NeverTurnsFailedIntoPassed() => Check.One(Runs, Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
    {
        var run = Random(new Random(seed));
        var worse = run with { Cohorts = [.. run.Cohorts.Select(cohort => cohort with { Calls = cohort.Calls! with { Dropped = cohort.Calls.Dropped + 1 } })] };
        return RunJudge.Judge(worse).Verdict != Verdict.Passed || RunJudge.Judge(run).Verdict == Verdict.Passed;
    }));

    [Fact]
    public void Judge_SamplesInAnyOrder_GiveTheSameVerdict() => Check.One(Runs, Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
    {
        var run = Random(new Random(seed));
        var samples = run.Metrics.ToArray();
        new Random(seed).Shuffle(samples);
        return RunJudge.Judge(run with { Metrics = samples }).Verdict == RunJudge.Judge(run).Verdict;
    }));

    [Fact]
    public void Evaluate_LaterMoment_NeverTakesAnAnswerBack() => Check.One(Runs, Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
    {
        var samples = Random(new Random(seed)).Metrics;
        var states = Enumerable.Range(0, 80).Select(step => AssertionJudge.Evaluate(Given.FourTasks, Given.AssertFrom, Given.AssertFrom.AddSeconds(step * 10), samples).State).ToArray();
        return states.SkipWhile(state => state == AssertionState.Pending).Distinct().Count() <= 1;
    }));

    private static RunRecord Random(Random random)
    {
        var scaleOutAt = random.Next(0, 900);
        var dense = random.Next(2) == 0;
        var running = Given.Running(second => second >= scaleOutAt ? random.Next(3, 6) : 1, _ => dense || random.Next(3) > 0);
        var keys = CriterionKeys.All.Where(_ => random.Next(4) == 0).Select(key => (key, (double)random.Next(0, 20))).ToArray();
        MetricSample[] others =
        [
            .. new[] { MetricNames.ActiveCount, MetricNames.HealthyTaskCount, MetricNames.MaxSessionsPerTask, MetricNames.DesiredCount }
                .SelectMany(metric => Enumerable.Range(0, 61).Where(_ => dense || random.Next(3) > 0).Select(poll => Given.Sample(metric, poll * 10, random.Next(0, 12)))),
            Given.WholeWindowLatency(random.Next(0, 20)),
        ];
        return Given.Run([.. running, .. others], keys) with
        {
            Cohorts = [Given.Cohort(Given.Totals(placed: random.Next(10, 13), current: random.Next(4) == 0 ? 1 : 0, dropped: random.Next(3), rejected: random.Next(4)))],
        };
    }
}

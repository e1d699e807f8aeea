using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Steps;
using LoadPlatform.Scenarios.Judging;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading;

namespace LoadPlatform.Scenarios.Tests.Judging;

/// <summary>A run of 10 minutes that places 12 calls and asserts 4 running tasks within 300 s from its second minute on.</summary>
internal static class Given
{
    public static readonly DateTimeOffset Start = new(2026, 2, 5, 10, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset AssertFrom = Start.AddSeconds(120);
    public static readonly DateTimeOffset End = Start.AddSeconds(600);
    public static readonly AssertStep FourTasks = new(MetricNames.RunningTaskCount, Comparison.AtLeast, 4, 300);

    public static MetricSample Sample(string metric, double second, double value, string source = "test") =>
        new() { Metric = metric, At = Start.AddSeconds(second), SeenAt = Start.AddSeconds(second), Value = value, Source = source };

    /// <summary>The running count, and the look at the service when the scenario is over.</summary>
    public static IReadOnlyList<MetricSample> Running(Func<int, double> value, Func<int, bool>? seen = null) =>
        [Sample(MetricNames.DesiredCount, 600, 4), .. Enumerable.Range(0, 61).Select(poll => poll * 10).Where(second => seen?.Invoke(second) ?? true).Select(second => Sample(MetricNames.RunningTaskCount, second, value(second)))];

    public static MetricSample WholeWindowLatency(double value) => Sample(MetricNames.LatencyP95, 0, value, "cloudwatch:GetMetricData whole-window");

    /// <summary>The percentile of the whole run, and the minutes that it is made of: the first comes a minute after the calls.</summary>
    public static IReadOnlyList<MetricSample> Latency(double value, Func<int, bool>? seen = null) =>
    [
        WholeWindowLatency(value),
        .. Enumerable.Range(1, 9).Where(minute => seen?.Invoke(minute) ?? true).Select(minute => Sample(MetricNames.LatencyP95, minute * 60, value)),
    ];

    public static CallTotals Totals(int placed = 12, int current = 0, int dropped = 0, int rejected = 2) => new()
    {
        At = End, Placed = placed, Current = current, Dropped = dropped, Rejected = rejected, Failed = rejected, Completed = placed - current - dropped - rejected,
    };

    public static CohortRecord Cohort(CallTotals? totals) => new() { Name = "burst", StepIndex = 0, Planned = 12, SipPort = 5061, StartedAt = Start, EndedAt = End, Calls = totals };

    public static RunRecord Run(IReadOnlyList<MetricSample> running, params (string Key, double Value)[] criteria)
    {
        Scenario scenario = new()
        {
            Name = "test",
            Steps = [new PlaceCallsStep(12, 12), FourTasks, new EndAllCallsStep()],
            Criteria = [.. criteria.Select(criterion => CriterionKeys.Create(criterion.Key, criterion.Value))],
        };
        return new RunRecord
        {
            Scenario = scenario,
            StartedAt = Start,
            EndedAt = End,
            Steps = [Played(0, scenario, Start), Played(1, scenario, AssertFrom, AssertionJudge.Evaluate(FourTasks, AssertFrom, End, running).Outcome), Played(2, scenario, End)],
            Metrics = running,
            Cohorts = [Cohort(Totals())],
            LastReads = new LastReads { TasksFrom = Start, TasksTo = End, ScalingAt = End, MinutesAt = End },
            Ending = new RunEnding(EndingKind.Completed),
        };
    }

    private static StepRecord Played(int index, Scenario scenario, DateTimeOffset at, AssertionOutcome? outcome = null) => new()
    {
        Index = index,
        Action = scenario.Steps[index].Action,
        Title = scenario.Steps[index].Title,
        StartedAt = at,
        EndedAt = at,
        Succeeded = outcome is null || outcome.Holds is true,
        Assertion = outcome,
    };
}

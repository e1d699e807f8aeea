using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Scaling;
using LoadPlatform.Contracts.Steps;
using LoadPlatform.Contracts.Targets;
using LoadPlatform.Contracts.Tasks;
using LoadPlatform.Scenarios.Judging;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Series;

namespace LoadPlatform.Bench;

/// <summary>A run of an hour on 12 tasks: a sample each 10 s, 36 calls, three scale-outs, and one criterion of each kind.</summary>
internal static class JudgedRun
{
    private const int Seconds = 3600;
    private static readonly DateTimeOffset Start = new(2026, 2, 5, 10, 0, 0, TimeSpan.Zero);
    private static readonly string[] Minutes =
        [MetricNames.ActiveCount, MetricNames.HealthyTaskCount, MetricNames.SessionsPerTask, MetricNames.MaxSessionsPerTask, MetricNames.LatencyP50, MetricNames.LatencyP95, MetricNames.LatencyP99];

    public static RunRecord Create() => new()
    {
        Scenario = new Scenario { Name = "hour", Steps = [new PlaceCallsStep(36, 1, 60_000), new AssertStep(MetricNames.RunningTaskCount, Comparison.AtLeast, 12, 1800, 60), new WaitStep(1200), new EndAllCallsStep()], Criteria = Criteria() },
        StartedAt = Start,
        EndedAt = At(Seconds),
        Steps = [Played(0, 0, 2160), Played(1, 2160, 2300), Played(2, 2300, 3500), Played(3, 3500, Seconds)],
        Metrics = [.. Samples()],
        Distribution = [.. Looks(10).Select(Snapshot)],
        Cohorts = [new CohortRecord { Name = "all", StepIndex = 0, Planned = 36, SipPort = 5061, StartedAt = Start, EndedAt = At(3500), Calls = new CallTotals { At = At(3500), Placed = 36, Current = 0, Completed = 36, Failed = 0, Rejected = 0, Dropped = 0 } }],
        Scaling = new ScalingSnapshot { At = Start, TargetValue = 3, TargetMetric = "SessionsPerTask", MinCapacity = 1, MaxCapacity = 12, TaskCpu = 1024, TaskMemory = 2048 },
        Tasks = [.. Enumerable.Range(0, 12).Select(task => new TaskTimeline { TaskId = $"task-{task}", CreatedAt = At((task * 180) - 100), PullStartedAt = At((task * 180) - 90), PullStoppedAt = At((task * 180) - 50), StartedAt = At((task * 180) - 30) })],
        Activities = [.. Enumerable.Range(1, 11).Select(change => new ScalingActivityRecord { ActivityId = $"{change}", StartedAt = At((change * 180) - 105), From = change, To = change + 1, Alarm = "high", Description = "", Cause = "" })],
        Alarms = [.. Enumerable.Range(1, 11).Select(change => new AlarmChange { Alarm = "high", At = At((change * 180) - 110), State = "ALARM" })],
        Ending = new RunEnding(EndingKind.Completed),
    };

    private static DateTimeOffset At(double second) => Start.AddSeconds(second);

    private static IEnumerable<int> Looks(int interval) => Enumerable.Range(0, (Seconds / interval) + 1).Select(look => look * interval);

    private static int Tasks(int second) => Math.Min(12, 1 + (second / 180));

    private static IEnumerable<MetricSample> Samples() =>
    [
        .. Looks(10).SelectMany(second => new[] { Sample(MetricNames.RunningTaskCount, second, Tasks(second)), Sample(MetricNames.DesiredCount, second, Tasks(second + 100)), Sample(MetricNames.PendingTaskCount, second, 0) }),
        .. Looks(60).SelectMany(second => Minutes.Select(metric => Sample(metric, second, 36))),
        .. Looks(30).SelectMany(second => new[] { MetricNames.CallsPlaced, MetricNames.CallsCurrent }.Select(metric => Sample(metric, second, Math.Min(36, second / 60))).Append(Sample(MetricNames.CallsDropped, second, 0)).Append(Sample(MetricNames.CallsFailed, second, 0)).Append(Sample(MetricNames.CallsRejected, second, 0))),
        Sample(MetricNames.LatencyP95, 0, 900) with { Source = WholeWindow.Word },
    ];

    private static MetricSample Sample(string metric, int second, double value) => new() { Metric = metric, At = At(second), SeenAt = At(second), Value = value, Source = "bench" };

    private static DistributionSnapshot Snapshot(int second) => new()
    {
        At = At(second),
        Source = "bench",
        Tasks = [.. Enumerable.Range(0, 12).Select(task => new TaskSessions { TaskId = $"task-{task}", ActiveSessions = task < Tasks(second) ? 3 : null, IsProtected = true, HeartbeatAt = task < Tasks(second) ? At(second - (second % 30)) : null })],
    };

    private static StepRecord Played(int index, int from, int to) => new() { Index = index, Action = index == 0 ? StepActions.PlaceCalls : StepActions.Wait, Title = "step", StartedAt = At(from), EndedAt = At(to), Succeeded = true };

    private static IReadOnlyList<Criterion> Criteria() =>
    [
        .. Enum.GetValues<Aggregation>().Select(aggregation => Of(MetricNames.RunningTaskCount, aggregation)),
        .. new[] { Aggregation.Mean, Aggregation.Max, Aggregation.Percentile, Aggregation.TimeAbove }.Select(aggregation => Of(MetricNames.RunningTaskCount, aggregation) with { OverSeconds = 300, PercentOfTime = 90 }),
        Of(MetricNames.RunningTaskCount, Aggregation.EverySample) with { ForSeconds = 600, WithinSeconds = 2400 },
        Of(MetricNames.LatencyP95, Aggregation.Percentile) with { Percentile = 95 },
        Of(MetricNames.CallsDropped, Aggregation.Sum),
        .. DerivedMetrics.All.Select(metric => Of(metric, Aggregation.Max)),
    ];

    private static Criterion Of(string metric, Aggregation aggregation) =>
        new($"{aggregation} of {metric}", metric, aggregation, Comparison.AtMost, 4000) { IsLong = true, Percentile = aggregation == Aggregation.Percentile ? 90 : null, Threshold = 3 };
}

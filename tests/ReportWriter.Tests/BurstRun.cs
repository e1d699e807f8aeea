using System.Text.Json;
using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Scaling;
using LoadPlatform.Contracts.Steps;
using LoadPlatform.Contracts.Targets;
using LoadPlatform.Contracts.Tasks;
using LoadPlatform.RunLog.Leases;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.RunLog.Testing;
using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.ReportWriter.Tests;

/// <summary>A run log with a small burst in it: 12 calls, one task becomes four, the fourth serves at T+5:08.</summary>
internal sealed class BurstRun
{
    public static readonly DateTimeOffset Start = new(2026, 2, 5, 10, 0, 0, TimeSpan.Zero);

    private const string Yaml = """
        name: burst
        steps:
          - { action: place_calls, count: 12, rate: 12 }
          - { action: assert, metric: running_task_count, condition: ">=", value: 4, timeout_seconds: 400 }
          - { action: end_all_calls }
        assertions: { max_dropped_calls: 0, max_e2e_latency_p95_ms: 3000 }
        """;

    private static readonly Lease Lease = new("watch", "test", 1);

    private readonly string _requestedBy;

    public BurstRun(string requestedBy = "nightly") => _requestedBy = requestedBy;

    public Guid RunId { get; } = Guid.NewGuid();

    public InMemoryRunLog Log { get; init; } = new();

    /// <summary>Writes the run's log; <paramref name="tasksAtTheEnd"/> below 4 breaks its assertion.</summary>
    public async Task<BurstRun> RecordAsync(int tasksAtTheEnd = 4)
    {
        await Log.TryCreateAsync(new RunDefinition
        {
            RunId = RunId,
            Scenario = "burst",
            ScenarioYaml = Yaml,
            RequestedBy = _requestedBy,
            RequestedAt = Start.AddSeconds(-5),
            ClockScale = 60,
            Target = new Target { Name = "voice-agent", Kind = "ecs-service", Cluster = "c", Service = "s", Baseline = new Baseline() },
        });
        await Log.WriteAsync(RunId, RunDocuments.Scaling, new ScalingSnapshot { At = Start, TargetValue = 3, TargetMetric = "SessionsPerTask", MaxCapacity = 12, MaxConcurrentCalls = 10 });
        await EventsAsync();
        await SeriesAsync(tasksAtTheEnd);
        return this;
    }

    public Task AppendAsync(string type, double second, string message, object? data = null) => Log.AppendAsync(RunId, new RunEvent
    {
        Key = Guid.NewGuid().ToString(),
        Type = type,
        At = Start.AddSeconds(second),
        Source = "test",
        Message = message,
        Data = data is null ? null : JsonSerializer.SerializeToElement(data, RunLogJson.Options),
    });

    private async Task EventsAsync()
    {
        await AppendAsync(RunEventTypes.BaselineChecked, -3, "1 running", new BaselineCheck { Name = "running-tasks", Expected = "1", Actual = "1", Holds = true, Source = "ecs:DescribeServices", At = Start.AddSeconds(-3) });
        await AppendAsync(RunEventTypes.ScenarioStarted, 0, "begins");
        await AppendAsync(RunEventTypes.CohortStarted, 0, "12 calls", Cohort(null));
        await StepAsync(0, StepActions.PlaceCalls, 0, 1);
        await AppendAsync(RunEventTypes.ScalingActivity, 200, "Setting desired count to 4", Activity(endedAt: null));
        await AppendAsync(RunEventTypes.ScalingActivity, 230, "Setting desired count to 4", Activity(Start.AddSeconds(230)));
        await AppendAsync(RunEventTypes.AlarmChanged, 195, "high is ALARM", new AlarmChange { Alarm = "high", At = Start.AddSeconds(195), State = "ALARM" });
        await AppendAsync(RunEventTypes.TargetTask, 205, "task seen", new TaskTimeline { TaskId = "task-2", CreatedAt = Start.AddSeconds(210) });
        await AppendAsync(RunEventTypes.TargetTask, 290, "task runs", new TaskTimeline
        {
            TaskId = "task-2", PullStartedAt = Start.AddSeconds(224), PullStoppedAt = Start.AddSeconds(261), StartedAt = Start.AddSeconds(278),
        });
        await StepAsync(1, StepActions.Assert, 10, 290);
        await StepAsync(2, StepActions.EndAllCalls, 500, 510);
        await AppendAsync(RunEventTypes.CohortEnded, 510, "ended", Cohort(new CallTotals { At = Start.AddSeconds(510), Placed = 12, Current = 0, Completed = 10, Failed = 2, Rejected = 2, Dropped = 0 }));
        await AppendAsync(RunEventTypes.ScenarioCompleted, 571, "ends");
        await AppendAsync(RunEventTypes.LastReads, 580, "read", new LastReads { TasksFrom = Start, TasksTo = Start.AddSeconds(580), ScalingAt = Start.AddSeconds(580), MinutesAt = Start.AddSeconds(580) });
    }

    private async Task SeriesAsync(int tasksAtTheEnd)
    {
        for (var second = 0; second <= 580; second += 10)
        {
            await Log.AppendMetricsAsync(RunId, [Sample(MetricNames.RunningTaskCount, second, second >= 280 ? tasksAtTheEnd : 1), Sample(MetricNames.DesiredCount, second, second >= 200 ? 4 : 1)], Lease);
            await Log.AppendDistributionAsync(RunId, Snapshot(second), Lease);
        }

        await Log.AppendMetricsAsync(RunId, [Sample(MetricNames.SessionsPerTask, 60, 10), Sample(MetricNames.SessionsPerTask, 60, 10), Sample(MetricNames.ActiveCount, 60, 10)], Lease);
        await Log.AppendMetricsAsync(RunId, [.. Enumerable.Range(1, 8).Select(minute => Sample(MetricNames.LatencyP95, minute * 60, 800))], Lease);
        await Log.AppendMetricsAsync(RunId, [Sample(MetricNames.LatencyP95, 0, 812) with { Source = "cloudwatch:GetMetricData whole-window" }], Lease);
    }

    private static DistributionSnapshot Snapshot(int second)
    {
        var first = new TaskSessions { TaskId = "task-1", ActiveSessions = second >= 500 ? 0 : 10, HeartbeatAt = Start.AddSeconds(second) };
        var second2 = new TaskSessions { TaskId = "task-2", ActiveSessions = second >= 310 && second < 500 ? 2 : null, HeartbeatAt = second >= 310 ? Start.AddSeconds(308) : null };
        return new DistributionSnapshot { At = Start.AddSeconds(second), Source = "dynamodb:BatchGetItem", Tasks = second >= 280 ? [first, second2] : [first] };
    }

    private static MetricSample Sample(string metric, double second, double value) =>
        new() { Metric = metric, At = Start.AddSeconds(second), SeenAt = Start.AddSeconds(second + 15), Value = value, Source = "test" };

    private static ScalingActivityRecord Activity(DateTimeOffset? endedAt) => new()
    {
        ActivityId = "a-1", StartedAt = Start.AddSeconds(200), EndedAt = endedAt, To = 4, Alarm = "high", Description = "Setting desired count to 4", Cause = "monitor alarm high in state ALARM triggered policy p",
    };

    private static CohortRecord Cohort(CallTotals? calls) => new() { Name = "burst", StepIndex = 0, Planned = 12, SipPort = 5061, StartedAt = Start, Calls = calls };

    private Task StepAsync(int index, string action, double from, double to) => AppendAsync(RunEventTypes.StepCompleted, to, $"{action} ended", new StepRecord
    {
        Index = index,
        Action = action,
        Title = $"step {index}",
        StartedAt = Start.AddSeconds(from),
        EndedAt = Start.AddSeconds(to),
        Succeeded = true,
    });
}

using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading;

namespace LoadPlatform.Scenarios.Tests.Reading;

/// <summary>Scenario files, and what comes of reading them.</summary>
public static class Files
{
    /// <summary>A file with every action and every field.</summary>
    public const string EveryAction = """
        name: every-action
        description: Everything that a step can say.
        steps:
          - { action: place_calls, count: 12, rate: 12, cohort: first, fail_limit: 3 }
          - { action: wait, seconds: 0.5 }
          - { action: wait_until, metric: calls_current, condition: ">=", value: 12, timeout_seconds: 60, for_seconds: 30 }
          - { action: assert, metric: StarvedTaskCount, condition: "<=", value: 0, timeout_seconds: 300, for_seconds: 60 }
          - { action: end_calls, cohort: first, mode: abrupt }
          - { action: place_calls, count: 2, rate: 1, rate_period_ms: 1000, hold_seconds: 30 }
          - { action: end_calls, count: 1, mode: graceful }
          - { action: end_all_calls, mode: abrupt }
          - { action: set_desired_count, count: 0 }
          - name: locust
            action: launch_task
            task_definition: demo-load-master:3
            count: 2
            cpu: 1024
            memory: 2048
            environment: { worker-orchestrator: { MAX_WORKERS: 50 } }
            containers:
              locust-master: { environment: { LOCUSTFILE: locustfiles/simple.py }, command: [ --headless, -u, 5 ], cpu: 512, memory: 1024 }
          - { action: swarm, users: 20, spawn_rate: 2.5, run_time_seconds: 60, user_classes: [ Reader, Writer ], host: "https://api.example.com", task: locust }
          - { action: stop_swarm }
          - { action: stop_task, task: locust }
          - { action: note, text: Nothing is left. }
        """;

    /// <summary>A file with criteria in every form.</summary>
    public const string EveryCriterion = """
        name: every-criterion
        steps:
          - { action: place_calls, count: 6, name: load }
          - { action: wait, seconds: 600, name: hold }
          - { action: end_all_calls, name: end }
          - { action: wait, seconds: 300 }
        assertions: { max_dropped_calls: 0, max_e2e_latency_p95_ms: 3000 }
        criteria:
          - { name: every sample, metric: running_task_count, condition: "<=", value: 12, stop: true }
          - { name: worst, metric: MaxSessionsPerTask, aggregation: max, condition: "<=", value: 10, window: { after: load, settle_seconds: 60 } }
          - { name: latency, metric: e2e_latency_p95, aggregation: p95, condition: "<=", value: 3000, window: run }
          - { name: against the baseline, metric: cost_usd, aggregation: last, condition: "<=", value: "+10%", severity: warn }
          - { name: not slower, metric: calls_completed, aggregation: rate, condition: ">=", value: -5.5%, window: { from: load, to: 3 } }
          - { name: overload, metric: sessions_per_task, aggregation: time_above, threshold: 3, condition: "<=", value: 300, window: { step: hold } }
          - { name: steady, metric: desired_count, condition: "==", value: 2, for_seconds: 120, within_seconds: 300, window: { step: 2, settle_seconds: 10 } }
          - { name: mostly, metric: starved_task_count, condition: "<=", value: 0, percent_of_time: 95, window: { after: 1, to: end } }
          - { name: smooth, metric: active_count, aggregation: p99.9, over_seconds: 120, condition: "<=", value: 6.5, window: { to: hold } }
          - { name: scaled, metric: scale_out_seconds, aggregation: max, condition: "<", value: 360, severity: evidence, window: { settle_seconds: 5 } }
          - { name: cpu, metric: { namespace: AWS/ECS, name: CPUUtilization, statistic: Average }, aggregation: mean, condition: "<", value: 80 }
        """;

    public static TheoryData<string> SeriesNames => [.. ScenarioMetrics.All];

    /// <summary>The scenario of a file without errors.</summary>
    public static Scenario Valid(string yaml) => Valid(ScenarioReader.Read(yaml, "f.yaml"));

    public static Scenario Valid(ScenarioReading reading)
    {
        Assert.Empty(reading.Errors);
        return reading.Scenario!;
    }

    /// <summary>The errors of a file, one in a line.</summary>
    public static string Errors(string yaml) => Errors(ScenarioReader.Read(yaml, "f.yaml"));

    public static string Errors(ScenarioReading reading)
    {
        Assert.Null(reading.Scenario);
        return string.Join('\n', reading.Errors);
    }
}

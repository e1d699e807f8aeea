namespace LoadPlatform.EndToEnd.Tests;

/// <summary>Scenario files that the catalog has not.</summary>
internal static class ScenarioTexts
{
    /// <summary>A burst that asks for as many running tasks as the service may ever have: ten sessions need four.</summary>
    public const string Impossible = """
        name: burst-impossible
        description: a burst whose assertion cannot hold
        steps:
          - action: place_calls
            count: 12
            rate: 12
          - action: wait
            seconds: 240
          - action: assert
            metric: running_task_count
            condition: ">="
            value: 12
            timeout_seconds: 120
          - action: end_all_calls
        assertions:
          max_dropped_calls: 0
        """;

    /// <summary>Launches a task of its own, so that a run leaves something to stop.</summary>
    public const string WithTask = """
        name: with-task
        description: launches a task beside the load and is cancelled
        steps:
          - action: launch_task
            task_definition: voice-agent-poc-poc-voice-agent
          - action: place_calls
            count: 3
            rate: 3
          - action: wait
            seconds: 3000
          - action: end_all_calls
        assertions:
          max_dropped_calls: 0
        """;

    /// <summary>Every kind of step that needs no Locust. What the steps ask of AWS takes a second of real time, in which the engine can be killed.</summary>
    public const string EveryStep = """
        name: every-step
        faults:
          - { kind: latency, seconds: 30, service: ssm, operation: SendCommand }
          - { kind: latency, seconds: 60, service: ecs, operation: RunTask }
          - { kind: latency, seconds: 60, service: ecs, operation: StopTask }
          - { kind: latency, seconds: 60, service: ecs, operation: UpdateService }
        steps:
          - { name: first, action: place_calls, count: 1, cohort: first }
          - { name: counted, action: wait_until, metric: active_count, condition: ">=", value: 1, timeout_seconds: 300, for_seconds: 60 }
          - { name: second, action: place_calls, count: 2, cohort: second }
          - { name: three, action: assert, metric: active_count, condition: ">=", value: 3, timeout_seconds: 300 }
          - { name: a while, action: wait, seconds: 60 }
          - { name: two tasks, action: set_desired_count, count: 2 }
          - { name: beside, action: launch_task, task_definition: demo-load-master }
          - { name: a word, action: note, text: half of it }
          - { name: not beside, action: stop_task }
          - { name: end second, action: end_calls, cohort: second }
          - { name: end all, action: end_all_calls }
          - { name: late counts, action: wait, seconds: 60 }
        assertions:
          max_dropped_calls: 0
          max_failed_calls: 0
          min_completed_calls: 3
        """;

    /// <summary>Two calls that hang up by themselves, for <see cref="Whole"/> to include.</summary>
    public const string Batch = """
        name: batch
        steps:
          - { action: place_calls, count: "${calls:1}", hold_seconds: 120, cohort: batch, fail_limit: 1 }
          - { name: batch is up, action: wait_until, metric: calls_current, condition: ">=", value: "${calls}", timeout_seconds: 100 }
        """;

    /// <summary>What <see cref="EveryStep"/> has not.</summary>
    public const string Whole = """
        name: whole-language
        parameters:
          hold: { default: 240 }
        steps:
          - { name: batch, action: include, scenario: batch, parameters: { calls: 2 } }
          - { name: beside, action: launch_task, task_definition: demo-load-master, cpu: 512, memory: 1024, environment: { master: { LOCUST_MODE: standalone } } }
          - { name: hold, action: wait, seconds: "${hold}" }
          - { action: stop_task, task: beside }
          - { action: end_all_calls }
          - { action: wait, seconds: 60 }
        criteria:
          - { name: the service is there, metric: running_task_count, condition: ">=", value: 1, stop: true }
          - { name: the processors are asked, metric: { namespace: AWS/ECS, name: CPUUtilization, statistic: Maximum, dimensions: { ClusterName: voice-agent-poc-poc-voice-agent, ServiceName: voice-agent-poc-poc-voice-agent } }, aggregation: max, condition: "<=", value: 99, window: { step: hold } }
          - { name: both completed, metric: calls_completed, aggregation: last, condition: "==", value: 2 }

        """;

    /// <summary>One criterion more, against a stored run.</summary>
    public const string NoSlower = """
          - { name: no slower than before, metric: e2e_latency_p95, aggregation: p95, condition: "<=", value: "+50%" }
        """;
}

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
}

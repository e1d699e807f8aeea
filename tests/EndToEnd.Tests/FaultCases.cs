using LoadPlatform.Contracts;

namespace LoadPlatform.EndToEnd.Tests;

/// <summary>Every fault of the simulator: those that spoil evidence, those that the service is to blame for, and those that must not matter.</summary>
internal static class FaultCases
{
    /// <summary>Two calls on one task: nothing scales. They are up for 150 s at least; a fault that is to hit them comes sooner.</summary>
    private const string TwoCalls = """
          - { action: place_calls, count: 2 }
          - { action: assert, metric: active_count, condition: ">=", value: 2, timeout_seconds: 180 }
          - { action: wait, seconds: 150 }
          - { action: end_all_calls }
          - { action: wait, seconds: 60 }
        """;

    /// <summary>The same, without an assertion that would wait for a watcher to come back with data.</summary>
    private const string Held = """
          - { action: place_calls, count: 2 }
          - { action: wait, seconds: 240 }
          - { action: end_all_calls }
          - { action: wait, seconds: 60 }
        """;

    /// <summary>Four calls on one task: the policy wants a second one.</summary>
    private const string ScaleOut = """
          - { action: place_calls, count: 4 }
          - { action: assert, metric: running_task_count, condition: ">=", value: 2, timeout_seconds: 480 }
          - { action: end_all_calls }
          - { action: wait, seconds: 60 }
        """;

    private const string Launch = """
          - { action: launch_task, task_definition: demo-load-master }
          - { action: place_calls, count: 2 }
          - { action: wait, seconds: 150 }
          - { action: end_all_calls }
          - { action: wait, seconds: 60 }
        """;

    /// <summary>The evidence is spoilt, or somebody interfered.</summary>
    public static IReadOnlyList<FaultCase> Spoiling { get; } =
    [
        new("DynamoDB throttles every call", "{ kind: throttling, service: dynamodb }", Verdict.Inconclusive, "on their tasks.*(dynamodb:.*ThrottlingException|look took)", TwoCalls),
        new("DynamoDB fails", "{ kind: server-error, service: dynamodb }", Verdict.Inconclusive, "on their tasks.*(dynamodb:.*InternalServerError|look took)", TwoCalls),
        new("no latency is published", "{ kind: metric-gap, metric: AgentResponseLatency }", Verdict.Inconclusive, "e2e_latency_p95", TwoCalls),
        new("metrics come too late", "{ kind: late-metrics, delay: 1800 }", Verdict.Inconclusive, "e2e_latency_p95", Held),
        new("the metrics Lambda is dead", "{ kind: dead-metrics-lambda }", Verdict.Inconclusive, "active_count", TwoCalls),
        new("somebody deploys", "{ kind: deployment, start: 100 }", Verdict.Inconclusive, "deployment", TwoCalls),
        new("somebody deploys another revision", "{ kind: deployment, start: 100, new_revision: true }", Verdict.Inconclusive, "deployment|task definition", TwoCalls),
        new("somebody changes the desired count", "{ kind: desired-count, desired: 3, start: 100 }", Verdict.Inconclusive, "desired", TwoCalls),
        new("AWS takes a task away", "{ kind: spot-interruption, service: voice-agent-poc-poc-voice-agent, start: 120 }", Verdict.Inconclusive, "AWS took away", TwoCalls),
        new("the load's task cannot be launched", "{ kind: run-task-failure }", Verdict.Inconclusive, "launch", Launch),
        new("no capacity for the load's task", "{ kind: capacity-unavailable, family: demo-load-master }", Verdict.Inconclusive, "launch", Launch),
        new("SIPp's host cannot be reached", "{ kind: unreachable-sipp-host }", Verdict.Inconclusive, "SIPp was not started.*SSM says", TwoCalls),
        new("SIPp dies", "{ kind: sipp-death, start: 150 }", Verdict.Inconclusive, "still up when|SIPp", TwoCalls),
        new("SIPp hangs", "{ kind: sipp-hang, start: 150 }", Verdict.Inconclusive, "still up when|SIPp", TwoCalls),
    ];

    /// <summary>The service is to blame.</summary>
    public static IReadOnlyList<FaultCase> Failing { get; } =
    [
        new("a container of the service crashes", "{ kind: container-crash, service: voice-agent-poc-poc-voice-agent, start: 120 }", Verdict.Failed, "max_dropped_calls", TwoCalls),
        new("the service finds no capacity", "{ kind: capacity-unavailable, service: voice-agent-poc-poc-voice-agent }", Verdict.Failed, "running_task_count", ScaleOut),
        new("the service's image cannot be pulled", "{ kind: image-pull-failure, service: voice-agent-poc-poc-voice-agent }", Verdict.Failed, "running_task_count", ScaleOut),
    ];

    /// <summary>What a run must stand.</summary>
    public static IReadOnlyList<FaultCase> Harmless { get; } =
    [
        new("ECS throttles for a while", "{ kind: throttling, service: ecs, start: 60, duration: 15 }", Verdict.Passed, "held", TwoCalls),
        new("answers come late", "{ kind: latency, seconds: 4, spread: 0.5 }", Verdict.Passed, "held", TwoCalls),
        new("an answer is lost after its call took effect", "{ kind: dropped-connection, after: true, service: ssm, operation: SendCommand, duration: 5 }", Verdict.Passed, "held", TwoCalls),
        new("heartbeats of dead tasks lie in the table", "{ kind: stale-heartbeats }", Verdict.Passed, "held", TwoCalls),
    ];
}

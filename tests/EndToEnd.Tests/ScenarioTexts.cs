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
}

namespace LoadPlatform.TaskLauncher.Tests.Playing;

/// <summary>Scenarios to play.</summary>
internal static class ScenarioFiles
{
    /// <summary>Every kind of step that the engine plays, with calls of one step ended in two parts, and every reason to end early, none of which comes.</summary>
    public const string Everything = """
        name: everything
        steps:
          - { action: place_calls, count: 6, rate: 6 }
          - { action: wait, seconds: 60 }
          - { action: launch_task, task_definition: locust, count: 2 }
          - { action: assert, metric: running_task_count, condition: ">=", value: 4, timeout_seconds: 60 }
          - { action: note, text: half of it }
          - { action: end_calls, count: 4 }
          - { action: stop_task }
          - { action: set_desired_count, count: 2 }
          - { action: place_calls, count: 3, rate: 3, cohort: late, fail_limit: 1 }
          - { action: wait_until, metric: running_task_count, condition: ">=", value: 4, timeout_seconds: 60 }
          - { action: end_calls, cohort: late, mode: abrupt }
          - { action: end_all_calls }
          - { action: wait, seconds: 10 }
        criteria:
          - { name: few tasks, metric: running_task_count, aggregation: max, condition: "<=", value: 100, stop: true }
        """;

    /// <summary>Calls, a wait, the end.</summary>
    public const string CallsAndWait = """
        name: calls-and-wait
        steps:
          - { action: place_calls, count: 3, rate: 3 }
          - { action: wait, seconds: 600 }
          - { action: end_all_calls }
        """;

    /// <summary>A swarm on a master that the run launches and stops.</summary>
    public const string Swarm = """
        name: swarm
        steps:
          - { action: launch_task, task_definition: locust-master, environment: { master: { LOCUSTFILE: shop.py } } }
          - { action: swarm, users: 20, spawn_rate: 5, host: "http://10.0.0.9:8080" }
          - { action: wait, seconds: 60 }
          - { action: stop_swarm }
          - { action: stop_task }
        """;

    /// <summary>A swarm on the target's own master that nobody stops.</summary>
    public const string OwnMaster = """
        name: own-master
        steps:
          - { action: swarm, users: 20 }
          - { action: wait, seconds: 60 }
        """;

    /// <summary>A swarm that Locust ends by itself.</summary>
    public const string TimedSwarm = """
        name: timed-swarm
        steps:
          - { action: swarm, users: 20, run_time_seconds: 100 }
          - { action: wait, seconds: 200 }
        """;

    /// <summary>One assertion on the target's tasks.</summary>
    public const string Assertion = """
        name: assertion
        steps:
          - { action: assert, metric: running_task_count, condition: ">=", value: 4, timeout_seconds: 60 }
        """;
}

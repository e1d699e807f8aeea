using System.Reflection;

namespace LoadPlatform.Contracts.Tests;

/// <summary>The messages of the bus, each with every member set.</summary>
internal static class Samples
{
    private static readonly Guid RunId = new("3f2504e0-4f89-41d3-9a0c-0305e82c3301");
    private static readonly DateTimeOffset At = new(2026, 3, 1, 12, 0, 0, 250, TimeSpan.Zero);
    private static readonly BaselineCheck Check = new() { Name = "running tasks", Expected = "1", Actual = "3", Holds = false, Source = "ecs", At = At, Remedy = "Wait." };

    /// <summary>One of each message.</summary>
    public static IReadOnlyList<object> Messages { get; } =
    [
        new BaselineRejected { RunId = RunId, Checks = [Check] },
        new BaselineValidated { RunId = RunId, Checks = [Check with { Holds = true }] },
        new CancelRun { RunId = RunId, Reason = "wrong \"target\"" },
        new LoadSwept { RunId = RunId },
        new MonitorStarted { RunId = RunId, Monitor = MonitorNames.Metrics },
        new MonitorStopped { RunId = RunId, Monitor = MonitorNames.Distribution },
        new MonitorsStarted { RunId = RunId },
        new MonitorsStopped { RunId = RunId },
        new ReportGenerated { RunId = RunId, Verdict = Verdict.Inconclusive, Reasons = ["No data for p95 ≤ 800 ms."], Files = ["a.md", "a.json"] },
        new RunCancelled { RunId = RunId, Stopped = ["4 calls"] },
        new RunEstimated { RunId = RunId },
        new RunFailed { RunId = RunId, Service = "task-launcher", Reason = "SIPp did not start." },
        new ScenarioCompleted { RunId = RunId, EndedAt = At },
        new ScenarioStarted { RunId = RunId, StartedAt = At },
        new StepCompleted { RunId = RunId, Index = 3, Action = "assert", Succeeded = true, Detail = "after 40 s" },
        new TargetAcquired { RunId = RunId },
        new TestRejected { RunId = RunId, Code = "target-busy", Reason = "Run x holds it.", RunningRunId = Guid.Empty },
        new TestRequested { RunId = RunId, Scenario = "burst", Target = "voice-agent", ScenarioYaml = "name: burst\n", RequestedBy = "ci", RequestedAt = At, Queue = true },
        new ValidateBaseline { RunId = RunId, Target = "voice-agent" },
    ];

    /// <summary>The types of messages: what lies in the contracts' root namespace and carries a run's id.</summary>
    public static IReadOnlyList<Type> MessageTypes { get; } =
    [
        .. typeof(TestRequested).Assembly.GetExportedTypes()
            .Where(type => type.Namespace == typeof(TestRequested).Namespace && type.GetProperty("RunId", BindingFlags.Public | BindingFlags.Instance) is not null)
            .OrderBy(type => type.Name, StringComparer.Ordinal),
    ];
}

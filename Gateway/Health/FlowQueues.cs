namespace LoadPlatform.Gateway.Health;

/// <summary>The queues on a run's way, as docs/messages.md lists them. A test compares them with the consumers in the code.</summary>
internal static class FlowQueues
{
    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "gateway-run-state",
        "gateway-free-target",
        "baseline-validator-validate-baseline",
        "metrics-watcher-start-watching",
        "metrics-watcher-stop-watching",
        "distribution-watcher-start-watching",
        "distribution-watcher-stop-watching",
        "task-launcher-play-scenario",
        "task-launcher-end-run",
        "report-writer-write-report",
    ];
}

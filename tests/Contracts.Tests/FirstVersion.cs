namespace LoadPlatform.Contracts.Tests;

/// <summary>The members that every message has had from the beginning. What came later may be missing from a message, so nothing is ever added here.</summary>
internal static class FirstVersion
{
    public static IReadOnlyDictionary<string, string[]> Members { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        [nameof(BaselineRejected)] = ["RunId", "Checks"],
        [nameof(BaselineValidated)] = ["RunId", "Checks"],
        [nameof(CancelRun)] = ["RunId"],
        [nameof(LoadSwept)] = ["RunId"],
        [nameof(MonitorStarted)] = ["RunId", "Monitor"],
        [nameof(MonitorStopped)] = ["RunId", "Monitor"],
        [nameof(MonitorsStarted)] = ["RunId"],
        [nameof(MonitorsStopped)] = ["RunId"],
        [nameof(ReportGenerated)] = ["RunId", "Verdict", "Reasons", "Files"],
        [nameof(RunCancelled)] = ["RunId", "Stopped"],
        [nameof(RunEstimated)] = ["RunId"],
        [nameof(RunFailed)] = ["RunId", "Service", "Reason"],
        [nameof(ScenarioCompleted)] = ["RunId", "EndedAt"],
        [nameof(ScenarioStarted)] = ["RunId", "StartedAt"],
        [nameof(StepCompleted)] = ["RunId", "Index", "Action", "Succeeded"],
        [nameof(TargetAcquired)] = ["RunId"],
        [nameof(TestRejected)] = ["RunId", "Code", "Reason"],
        [nameof(TestRequested)] = ["RunId", "Scenario", "Target"],
        [nameof(ValidateBaseline)] = ["RunId", "Target"],
    };
}

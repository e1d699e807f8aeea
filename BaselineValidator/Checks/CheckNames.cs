namespace LoadPlatform.BaselineValidator.Checks;

/// <summary>The names of the checks.</summary>
internal static class CheckNames
{
    public const string References = "references";

    public const string RunningTasks = "running-tasks";

    public const string DesiredTasks = "desired-tasks";

    public const string PendingTasks = "pending-tasks";

    public const string NoDeployment = "no-deployment";

    public const string TasksReadable = "tasks-readable";

    public const string ActiveSessions = "active-sessions";

    public const string MetricsAlive = "metrics-alive";

    public const string GeneratorReachable = "generator-reachable";

    public const string GeneratorIdle = "generator-idle";

    public const string AudioPresent = "audio-present";

    public const string EstimatedDuration = "estimated-duration";

    public const string EstimatedCost = "estimated-cost";

    public const string ScenarioPresent = "sipp-scenario-present";
}

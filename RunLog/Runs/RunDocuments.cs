using LoadPlatform.Contracts;

namespace LoadPlatform.RunLog.Runs;

/// <summary>The names of the documents that a run's log keeps beside its streams.</summary>
public static class RunDocuments
{
    /// <summary>The target with its references resolved (<c>Target</c>), written by BaselineValidator.</summary>
    public const string Target = "target";

    /// <summary>How the target was set up to scale (<c>ScalingSnapshot</c>), written by BaselineValidator.</summary>
    public const string Scaling = "scaling";

    /// <summary>The baseline's decision with its checks, written by BaselineValidator.</summary>
    public const string Baseline = "baseline";

    /// <summary>The engine's position, cohorts and tasks, written by TaskLauncher.</summary>
    public const string Engine = "engine";

    /// <summary>Where each watcher stands: its name is appended, <c>watcher:metrics</c>.</summary>
    public const string Watcher = "watcher";

    /// <summary>What the run is asked to end with, written by the consumer of CancelRun or RunFailed.</summary>
    public const string Ending = "ending";

    /// <summary>The report's files and verdict, written by ReportWriter.</summary>
    public const string Report = "report";

    /// <summary>Every document that a run may have.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Target, Scaling, Baseline, Engine, Ending, Report,
        .. MonitorNames.All.Select(monitor => $"{Watcher}:{monitor}"), .. MonitorNames.All.Select(monitor => $"{Watcher}:{monitor}:stop"),
    ];
}

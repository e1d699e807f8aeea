namespace LoadPlatform.Contracts;

/// <summary>The names by which watchers announce themselves.</summary>
public static class MonitorNames
{
    /// <summary>MetricsWatcher: ECS and CloudWatch series.</summary>
    public const string Metrics = "metrics";

    /// <summary>DistributionWatcher: sessions per task.</summary>
    public const string Distribution = "distribution";

    /// <summary>Every watcher whose start and stop the saga waits for.</summary>
    public static IReadOnlyList<string> All { get; } = [Metrics, Distribution];
}

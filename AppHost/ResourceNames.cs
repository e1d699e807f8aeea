namespace LoadPlatform.AppHost;

/// <summary>The names of the application's resources; connection strings and log files are named after them.</summary>
internal static class ResourceNames
{
    /// <summary>Redis: run logs, sagas, leases.</summary>
    public const string Cache = "cache";

    /// <summary>RabbitMQ: the bus.</summary>
    public const string Messaging = "messaging";

    /// <summary>AWS's protocols over a simulated service.</summary>
    public const string AwsSimulator = "aws-simulator";

    /// <summary>The HTTP API and the runs' saga.</summary>
    public const string Gateway = "gateway";

    /// <summary>Checks a target before a run.</summary>
    public const string BaselineValidator = "baseline-validator";

    /// <summary>Watches ECS and CloudWatch.</summary>
    public const string MetricsWatcher = "metrics-watcher";

    /// <summary>Watches the sessions of each task.</summary>
    public const string DistributionWatcher = "distribution-watcher";

    /// <summary>Plays scenarios.</summary>
    public const string TaskLauncher = "task-launcher";

    /// <summary>Judges and writes reports.</summary>
    public const string ReportWriter = "report-writer";

    /// <summary>Aspire's own dashboard, which its host adds by itself.</summary>
    public const string Dashboard = "aspire-dashboard";
}

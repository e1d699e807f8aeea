namespace LoadPlatform.TaskLauncher.Sweeping;

/// <summary>What the sweeper logs.</summary>
internal static partial class SweepWorkMessages
{
    [LoggerMessage(1, LogLevel.Warning, "Run {RunId}: {Message}")]
    public static partial void LogSwept(ILogger logger, Guid runId, string message);
}

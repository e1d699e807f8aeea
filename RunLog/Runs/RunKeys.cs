namespace LoadPlatform.RunLog.Runs;

/// <summary>The Redis keys of a run. The streams' names are documented: docs/architecture.md.</summary>
internal static class RunKeys
{
    public const string Index = "runs";

    public const string Open = "runs:open";

    public static string Definition(Guid runId) => $"run:{runId}:definition";

    public static string Summary(Guid runId) => $"run:{runId}:summary";

    public static string Document(Guid runId, string name) => $"run:{runId}:doc:{name}";

    public static string Events(Guid runId) => $"run:{runId}:events";

    public static string Metrics(Guid runId) => $"run:{runId}:metrics";

    public static string Distribution(Guid runId) => $"run:{runId}:distribution";

    public static string Calls(Guid runId) => $"run:{runId}:calls";
}

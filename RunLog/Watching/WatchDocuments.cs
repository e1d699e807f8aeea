using LoadPlatform.RunLog.Runs;

namespace LoadPlatform.RunLog.Watching;

/// <summary>The names of a watcher's documents. The order to stop is one of its own: its writer holds no lease.</summary>
internal static class WatchDocuments
{
    /// <summary>Holds <see cref="WatchState"/>.</summary>
    public static string State(string monitor) => $"{RunDocuments.Watcher}:{monitor}";

    /// <summary>Holds <see cref="WatchStop"/>.</summary>
    public static string Stop(string monitor) => $"{RunDocuments.Watcher}:{monitor}:stop";
}

namespace LoadPlatform.RunLog.Watching;

/// <summary>A kind of watching: what differs between the watchers. One object serves all runs.</summary>
public interface IWatcher
{
    /// <summary>The watcher's name, one of <see cref="Contracts.MonitorNames"/>; also the kind of its recorded work.</summary>
    string Monitor { get; }

    /// <summary>Opens the watch of a run. It calls nothing yet.</summary>
    /// <param name="run">What to watch.</param>
    /// <returns>The watch, or null where this target has nothing to watch for it.</returns>
    IWatch? Open(WatchRun run);
}

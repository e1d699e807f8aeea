namespace LoadPlatform.Contracts;

/// <summary>One watcher has settled: late data are in the run log and it no longer watches.</summary>
public sealed record MonitorStopped
{
    /// <summary>The run that this message is about.</summary>
    public required Guid RunId { get; init; }

    /// <summary>The watcher: one of <see cref="MonitorNames"/>.</summary>
    public required string Monitor { get; init; }
}

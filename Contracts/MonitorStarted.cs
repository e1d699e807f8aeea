namespace LoadPlatform.Contracts;

/// <summary>One watcher has its first sample of the run's target.</summary>
public sealed record MonitorStarted
{
    /// <summary>The run that this message is about.</summary>
    public required Guid RunId { get; init; }

    /// <summary>The watcher: one of <see cref="MonitorNames"/>.</summary>
    public required string Monitor { get; init; }
}

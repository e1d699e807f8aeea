namespace LoadPlatform.Contracts;

/// <summary>All watchers have settled: the run can be judged. Published by the run's saga.</summary>
public sealed record MonitorsStopped
{
    /// <summary>The run that this message is about.</summary>
    public required Guid RunId { get; init; }
}

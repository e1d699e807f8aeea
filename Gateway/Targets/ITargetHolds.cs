namespace LoadPlatform.Gateway.Targets;

/// <summary>Which run holds which target, and who waits: one target, one run.</summary>
internal interface ITargetHolds
{
    /// <summary>Takes a target for a run. The holder may take it again.</summary>
    /// <returns>The run that holds it now: the asking one where it was free.</returns>
    Task<Guid> TakeAsync(string target, Guid runId, CancellationToken cancellationToken = default);

    /// <summary>Has a run wait for a target, behind those that wait already. Asking again changes nothing.</summary>
    Task EnqueueAsync(string target, Guid runId, CancellationToken cancellationToken = default);

    /// <summary>Frees a run's target, or its place in the queue, and gives a freed target to the run that waits first.</summary>
    /// <returns>The run that holds the target now because of this call; null where none waited, or the run did not hold it.</returns>
    Task<Guid?> ReleaseAsync(string target, Guid runId, CancellationToken cancellationToken = default);

    /// <summary>The run that holds a target.</summary>
    /// <returns>Null where it is free.</returns>
    Task<Guid?> FindHolderAsync(string target, CancellationToken cancellationToken = default);
}

namespace LoadPlatform.Contracts;

/// <summary>A queued run has been given its target. Published by the gateway's reconciler, or when the run before it ends.</summary>
public sealed record TargetAcquired
{
    /// <summary>The run that this message is about.</summary>
    public required Guid RunId { get; init; }
}

namespace LoadPlatform.Contracts;

/// <summary>A service, or the reconciler, gave the run up.</summary>
public sealed record RunFailed
{
    /// <summary>The run that this message is about.</summary>
    public required Guid RunId { get; init; }

    /// <summary>Who gave up.</summary>
    public required string Service { get; init; }

    /// <summary>What failed and why, for the reader.</summary>
    public required string Reason { get; init; }
}

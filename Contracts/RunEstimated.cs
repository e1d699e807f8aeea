namespace LoadPlatform.Contracts;

/// <summary>The target of a dry run is at its baseline, and the run's estimate is in its log: the run ends, nothing is launched.</summary>
public sealed record RunEstimated
{
    /// <summary>The run that this message is about.</summary>
    public required Guid RunId { get; init; }
}

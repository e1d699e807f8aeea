namespace LoadPlatform.Contracts;

/// <summary>An operator wants the run to end now.</summary>
public sealed record CancelRun
{
    /// <summary>The run that this message is about.</summary>
    public required Guid RunId { get; init; }

    /// <summary>Why, for the report.</summary>
    public string? Reason { get; init; }
}

namespace LoadPlatform.Contracts.Scaling;

/// <summary>When a change happened that somebody outside the run made.</summary>
public sealed record InterferenceMoment
{
    /// <summary>The last look that had not seen it yet (UTC, the run's clock): it happened after that. Null where there was none.</summary>
    public DateTimeOffset? NotBefore { get; init; }
}

namespace LoadPlatform.Contracts;

/// <summary>The engine begins to play the scenario's first step.</summary>
public sealed record ScenarioStarted
{
    /// <summary>The run that this message is about.</summary>
    public required Guid RunId { get; init; }

    /// <summary>When it began (UTC, the run's clock).</summary>
    public required DateTimeOffset StartedAt { get; init; }
}

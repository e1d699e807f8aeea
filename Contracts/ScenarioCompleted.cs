namespace LoadPlatform.Contracts;

/// <summary>The engine played every step; the load has ended.</summary>
public sealed record ScenarioCompleted
{
    /// <summary>The run that this message is about.</summary>
    public required Guid RunId { get; init; }

    /// <summary>When the last step ended (UTC, the run's clock).</summary>
    public required DateTimeOffset EndedAt { get; init; }
}

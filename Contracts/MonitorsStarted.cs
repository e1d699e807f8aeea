namespace LoadPlatform.Contracts;

/// <summary>All watchers watch: the scenario may start. Published by the run's saga.</summary>
public sealed record MonitorsStarted
{
    /// <summary>The run that this message is about.</summary>
    public required Guid RunId { get; init; }
}

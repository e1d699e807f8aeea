namespace LoadPlatform.RunLog.Watching;

/// <summary>The order to end watching a run.</summary>
public sealed record WatchStop
{
    /// <summary>When it was given (UTC, the run's clock).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When the scenario ended (UTC, the run's clock); null where it did not end by itself: then nothing is waited for.</summary>
    public DateTimeOffset? ScenarioEndedAt { get; init; }

    /// <summary>Why, for the reader.</summary>
    public required string Reason { get; init; }

    /// <summary>Whether to wait for late data.</summary>
    public bool Settles => ScenarioEndedAt is not null;
}

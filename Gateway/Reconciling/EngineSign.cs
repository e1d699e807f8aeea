namespace LoadPlatform.Gateway.Reconciling;

/// <summary>What the reconciler reads of the engine's state.</summary>
/// <param name="Over">Whether the scenario has been played, or left.</param>
/// <param name="StartedAt">When the scenario began (UTC, the run's clock).</param>
/// <param name="LastSeenAt">When the engine was last known to be at work (UTC, the run's clock).</param>
internal sealed record EngineSign(bool Over, DateTimeOffset? StartedAt, DateTimeOffset? LastSeenAt);

namespace LoadPlatform.Scenarios.Timeline;

/// <summary>A task that a scale-in stopped.</summary>
/// <param name="TaskId">Its ECS task id.</param>
/// <param name="StoppingAt">When it was told to stop (UTC, the run's clock).</param>
/// <param name="StoppedAt">When it had stopped; null where it has not.</param>
/// <param name="Sessions">Its sessions in the last snapshot before it was told to stop; null where none says.</param>
public sealed record StoppedTask(string TaskId, DateTimeOffset StoppingAt, DateTimeOffset? StoppedAt, int? Sessions);

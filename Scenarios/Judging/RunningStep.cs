namespace LoadPlatform.Scenarios.Judging;

/// <summary>The step that is being played.</summary>
/// <param name="Index">Its position in the scenario, from 0.</param>
/// <param name="StartedAt">When it began (UTC, the run's clock).</param>
public sealed record RunningStep(int Index, DateTimeOffset StartedAt);

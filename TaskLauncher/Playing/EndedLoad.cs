namespace LoadPlatform.TaskLauncher.Playing;

/// <summary>What came of ending a run's load.</summary>
/// <param name="Stopped">What was ended, a line each.</param>
/// <param name="IsVerified">Whether it is known that nothing is left: the SIPp host and ECS said so afterwards.</param>
internal sealed record EndedLoad(IReadOnlyList<string> Stopped, bool IsVerified);

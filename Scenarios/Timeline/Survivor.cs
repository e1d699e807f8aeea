namespace LoadPlatform.Scenarios.Timeline;

/// <summary>A task that had sessions when a scale-in began and still ran after it.</summary>
/// <param name="TaskId">Its ECS task id.</param>
/// <param name="Sessions">Its sessions when the scale-in began.</param>
/// <param name="WasProtected">Whether it was protected then; null where that was not asked.</param>
public sealed record Survivor(string TaskId, int Sessions, bool? WasProtected);

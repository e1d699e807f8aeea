namespace LoadPlatform.TaskLauncher.Ecs;

/// <summary>What came of launching tasks.</summary>
/// <param name="Arns">The tasks that were launched.</param>
/// <param name="Failures">Why the others were not, as ECS said.</param>
/// <param name="IsAnswered">Whether ECS answered every call, be it with a refusal; false: it may have launched more than those.</param>
internal sealed record LaunchResult(IReadOnlyList<string> Arns, IReadOnlyList<string> Failures, bool IsAnswered = true);

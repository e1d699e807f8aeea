namespace LoadPlatform.AwsSimulator.Model.Ecs;

/// <summary>A container ends by itself.</summary>
/// <param name="After">From the task's start.</param>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Reason">More about it, such as OutOfMemoryError.</param>
/// <param name="Container">Which one; null is the first essential one.</param>
internal sealed record ContainerCrash(TimeSpan After, int ExitCode, string? Reason, string? Container);

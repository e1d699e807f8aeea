namespace LoadPlatform.AwsSimulator.Model.Ecs;

/// <summary>The tasks that one RunTask launched, with the parameters that a repetition must match.</summary>
internal sealed record TaskBatch(string Parameters, IReadOnlyList<EcsTask> Tasks);

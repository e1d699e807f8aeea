namespace LoadPlatform.AwsSimulator.Model.Ecs;

/// <summary>What came of one RunTask: the tasks that it launched and why it did not launch others, with the parameters that a repetition must match.</summary>
internal sealed record TaskBatch(string Parameters, IReadOnlyList<EcsTask> Tasks, IReadOnlyList<string> Failures);

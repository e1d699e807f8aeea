namespace LoadPlatform.AwsSimulator.Model.Ecs;

/// <summary>What a task was asked to be. <paramref name="OverridesJson"/> is the caller's own text, kept and shown unread.</summary>
internal sealed record TaskRequest(
    string Cluster,
    TaskDefinition Definition,
    string Group,
    string StartedBy,
    string? OverridesJson,
    IReadOnlyDictionary<string, string> Tags,
    IReadOnlyList<string> Subnets,
    string LaunchType = "FARGATE");

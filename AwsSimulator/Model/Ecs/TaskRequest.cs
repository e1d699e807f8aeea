namespace LoadPlatform.AwsSimulator.Model.Ecs;

/// <summary>What a task was asked to be.</summary>
internal sealed record TaskRequest(string Cluster, TaskDefinition Definition, string Group, string StartedBy, TaskNetwork Network)
{
    public TaskOverrides? Overrides { get; init; }

    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public string LaunchType { get; init; } = "FARGATE";

    /// <summary>FARGATE or FARGATE_SPOT; null where a launch type was asked for.</summary>
    public string? CapacityProvider { get; init; }

    public string PlatformVersion { get; init; } = "1.4.0";

    public bool EnableExecuteCommand { get; init; }
}

namespace LoadPlatform.AwsSimulator.Model.Ecs;

/// <summary>What a task was asked to be.</summary>
internal sealed record TaskRequest(string Cluster, TaskDefinition Definition, string Group, string StartedBy, TaskNetwork Network)
{
    public const string Fargate = "FARGATE";

    public TaskOverrides? Overrides { get; init; }

    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public string LaunchType { get; init; } = Fargate;

    /// <summary>FARGATE or FARGATE_SPOT; null where a launch type was asked for.</summary>
    public string? CapacityProvider { get; init; }

    public string PlatformVersion { get; init; } = TaskNetwork.NewestPlatform;

    public bool EnableExecuteCommand { get; init; }

    /// <summary>The service that asked for it; null for a standalone task.</summary>
    public EcsService? Service { get; init; }

    /// <summary>The subnet to place it in; null where any of the network's will do.</summary>
    public string? Subnet { get; init; }
}

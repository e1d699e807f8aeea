namespace LoadPlatform.AwsSimulator.Model.Ecs;

/// <summary>What somebody changes about a service; null leaves a thing as it is.</summary>
internal sealed record ServiceUpdate
{
    public int? DesiredCount { get; init; }

    public TaskDefinition? Definition { get; init; }

    /// <summary>Whether tasks are replaced even where nothing about them changes.</summary>
    public bool ForceNewDeployment { get; init; }

    public DeploymentConfiguration? Configuration { get; init; }

    public TaskNetwork? Network { get; init; }

    public IReadOnlyList<CapacityProviderItem>? Strategy { get; init; }

    public string? PlatformVersion { get; init; }

    public bool? EnableExecuteCommand { get; init; }

    public bool? EnableManagedTags { get; init; }

    public string? PropagateTags { get; init; }

    public int? HealthCheckGracePeriodSeconds { get; init; }
}

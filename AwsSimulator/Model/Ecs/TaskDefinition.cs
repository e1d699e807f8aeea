namespace LoadPlatform.AwsSimulator.Model.Ecs;

/// <summary>One revision of a task definition: what was registered, and what the model needs of it.</summary>
internal sealed record TaskDefinition(string Family, int Revision, IReadOnlyList<ContainerDefinition> Containers)
{
    /// <summary>What was registered, as JSON.</summary>
    public required string Json { get; init; }

    public DateTimeOffset RegisteredAt { get; init; }

    /// <summary>CPU units of the whole task.</summary>
    public int Cpu { get; init; }

    /// <summary>MiB of the whole task.</summary>
    public int Memory { get; init; }

    /// <summary>When it was deregistered; null while it is ACTIVE.</summary>
    public DateTimeOffset? DeregisteredAt { get; set; }

    /// <summary>The ARN of the role that the containers use.</summary>
    public string? TaskRole { get; init; }

    public bool RunsOnFargate { get; init; }

    public bool IsActive => DeregisteredAt is null;

    public Dictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);

    public string Name => $"{Family}:{Revision}";

    /// <summary>Its containers with a task's overrides put over them.</summary>
    public IEnumerable<ContainerDefinition> With(TaskOverrides? overrides) =>
        Containers.Select(container => overrides?.Containers.FirstOrDefault(one => one.Name == container.Name)?.Over(container) ?? container);
}

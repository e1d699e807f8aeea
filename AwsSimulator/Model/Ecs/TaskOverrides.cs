namespace LoadPlatform.AwsSimulator.Model.Ecs;

/// <summary>What RunTask changes about a task. <paramref name="Json"/> is the caller's own text, for the answers.</summary>
internal sealed record TaskOverrides(string Json, IReadOnlyList<ContainerOverride> Containers)
{
    /// <summary>CPU units of the whole task.</summary>
    public int? Cpu { get; init; }

    /// <summary>MiB of the whole task.</summary>
    public int? Memory { get; init; }

    /// <summary>The ARN of the role that the containers use.</summary>
    public string? TaskRole { get; init; }
}

namespace LoadPlatform.AwsSimulator.Model.Ecs;

/// <summary>One container as a task definition describes it; in a task, with the task's overrides put over it.</summary>
internal sealed record ContainerDefinition(string Name, string Image)
{
    public static readonly TimeSpan DefaultStopTimeout = TimeSpan.FromSeconds(30);

    /// <summary>Whether its end is the task's end.</summary>
    public bool Essential { get; init; } = true;

    /// <summary>Empty where the image's own is meant.</summary>
    public IReadOnlyList<string> EntryPoint { get; init; } = [];

    /// <summary>Empty where the image's own is meant.</summary>
    public IReadOnlyList<string> Command { get; init; } = [];

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>From SIGTERM to SIGKILL.</summary>
    public TimeSpan StopTimeout { get; init; } = DefaultStopTimeout;

    /// <summary>CPU units; 0 where the container has no share of its own.</summary>
    public int Cpu { get; init; }

    /// <summary>Hard limit, in MiB.</summary>
    public int? Memory { get; init; }

    /// <summary>Soft limit, in MiB.</summary>
    public int? MemoryReservation { get; init; }

    public bool HasHealthCheck { get; init; }
}

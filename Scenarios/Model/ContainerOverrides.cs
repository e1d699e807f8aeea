namespace LoadPlatform.Scenarios.Model;

/// <summary>What a launched task changes of one container, beside its environment.</summary>
public sealed record ContainerOverrides
{
    /// <summary>The command instead of the task definition's; null leaves that one. The entry point can not be changed: the command is what it gets as arguments.</summary>
    public IReadOnlyList<string>? Command { get; init; }

    /// <summary>CPU units; null leaves the task definition's.</summary>
    public int? Cpu { get; init; }

    /// <summary>The memory limit in MiB; null leaves the task definition's.</summary>
    public int? Memory { get; init; }
}

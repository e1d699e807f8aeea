namespace LoadPlatform.Contracts.Targets;

/// <summary>How the target was set up to scale when the run began. What could not be read is null.</summary>
public sealed record ScalingSnapshot
{
    /// <summary>When it was read (UTC, the run's clock).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The service's task definition ARN, with its revision.</summary>
    public string? TaskDefinition { get; init; }

    /// <summary>The container images, by container name.</summary>
    public IReadOnlyDictionary<string, string> Images { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Whether autoscaling has a scalable target for the service at all.</summary>
    public bool? HasScalableTarget { get; init; }

    /// <summary>The scalable target's least capacity, in tasks.</summary>
    public int? MinCapacity { get; init; }

    /// <summary>The scalable target's greatest capacity, in tasks.</summary>
    public int? MaxCapacity { get; init; }

    /// <summary>The calls that one task takes (its environment variable MAX_CONCURRENT_CALLS).</summary>
    public int? MaxConcurrentCalls { get; init; }

    /// <summary>The CPU units of one task: 1024 are one vCPU.</summary>
    public int? TaskCpu { get; init; }

    /// <summary>The memory of one task, in MiB.</summary>
    public int? TaskMemory { get; init; }

    /// <summary>Target tracking: the metric's target value.</summary>
    public double? TargetValue { get; init; }

    /// <summary>Target tracking: the metric's name.</summary>
    public string? TargetMetric { get; init; }

    /// <summary>Whether policies besides the one with the target value may add tasks: another one that tracks, or whose steps go up. AWS follows whichever wants most.</summary>
    public bool HasOtherPolicies { get; init; }

    /// <summary>How many alarms its scaling policies have.</summary>
    public int? AlarmCount { get; init; }

    /// <summary>Every scaling policy and alarm, a line each, for the report.</summary>
    public IReadOnlyList<string> Policies { get; init; } = [];

    /// <summary>The calls that failed, for example <c>cloudwatch:DescribeAlarms</c>: what they tell is not in it.</summary>
    public IReadOnlyList<string> Unread { get; init; } = [];
}

namespace LoadPlatform.Contracts.Tasks;

/// <summary>One ECS task's life, by ECS's own timestamps (UTC). What ECS did not say is null.</summary>
public sealed record TaskTimeline
{
    /// <summary>The ECS task id, the last part of its ARN.</summary>
    public required string TaskId { get; init; }

    /// <summary>Its last known status, for example <c>RUNNING</c>.</summary>
    public string? LastStatus { get; init; }

    /// <summary>When ECS created it.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When the image pull began.</summary>
    public DateTimeOffset? PullStartedAt { get; init; }

    /// <summary>When the image pull ended.</summary>
    public DateTimeOffset? PullStoppedAt { get; init; }

    /// <summary>When it reached RUNNING.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it began to stop.</summary>
    public DateTimeOffset? StoppingAt { get; init; }

    /// <summary>When it had stopped.</summary>
    public DateTimeOffset? StoppedAt { get; init; }

    /// <summary>ECS's code for why it stopped, for example <c>ServiceSchedulerInitiated</c>.</summary>
    public string? StopCode { get; init; }

    /// <summary>ECS's reason for why it stopped.</summary>
    public string? StoppedReason { get; init; }

    /// <summary>The task definition's ARN.</summary>
    public string? TaskDefinition { get; init; }
}

namespace LoadPlatform.Contracts.Samples;

/// <summary>One running task and its sessions.</summary>
public sealed record TaskSessions
{
    /// <summary>The ECS task id, the last part of its ARN.</summary>
    public required string TaskId { get; init; }

    /// <summary>Its active sessions; null where it has no fresh heartbeat.</summary>
    public int? ActiveSessions { get; init; }

    /// <summary>Whether it was protected from scale-in; null where that was not asked.</summary>
    public bool? IsProtected { get; init; }

    /// <summary>When its heartbeat was written (UTC, the run's clock); null where it has none.</summary>
    public DateTimeOffset? HeartbeatAt { get; init; }
}

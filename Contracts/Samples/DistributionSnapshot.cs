namespace LoadPlatform.Contracts.Samples;

/// <summary>The sessions of every running task at one moment.</summary>
public sealed record DistributionSnapshot
{
    /// <summary>When it was taken (UTC, the run's clock).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The running tasks; empty where none ran.</summary>
    public required IReadOnlyList<TaskSessions> Tasks { get; init; }

    /// <summary>Where it was seen, for example <c>ecs:ListTasks, dynamodb:BatchGetItem</c>.</summary>
    public required string Source { get; init; }
}

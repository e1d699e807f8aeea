namespace LoadPlatform.Contracts.Samples;

/// <summary>What a watcher had read when it ended, of what a later reading still tells. All times are UTC on the run's clock; what was not read is null.</summary>
public sealed record LastReads
{
    /// <summary>From when on the target's tasks are known, the stopped ones too: no time after it lies further before a good reading than ECS remembers.</summary>
    public DateTimeOffset? TasksFrom { get; init; }

    /// <summary>When the tasks were last read, the stopped ones too.</summary>
    public DateTimeOffset? TasksTo { get; init; }

    /// <summary>When it was last read how the target scales, as much of it as the baseline check could read.</summary>
    public DateTimeOffset? ScalingAt { get; init; }

    /// <summary>When CloudWatch's minutes of the whole run were read once more, all series that it is judged on: some come late, or change.</summary>
    public DateTimeOffset? MinutesAt { get; init; }
}

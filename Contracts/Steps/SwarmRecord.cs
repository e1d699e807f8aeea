namespace LoadPlatform.Contracts.Steps;

/// <summary>One swarm of Locust users: what was asked for, and what its master was seen to do. Times are UTC on the run's clock.</summary>
public sealed record SwarmRecord
{
    /// <summary>The step that started it, from 0: unique in its run.</summary>
    public required int StepIndex { get; init; }

    /// <summary>The users that the step asked for.</summary>
    public required int Users { get; init; }

    /// <summary>How long they were to go on, in seconds; null: until they are stopped.</summary>
    public double? RunTimeSeconds { get; init; }

    /// <summary>When Locust was asked to start; null while it is not known that it did.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it was stopped, or was seen to have ended; null while it goes on.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Why it was not the load that was asked for to its end, for example because it ended by itself before its time; null where nothing of that kind was seen.</summary>
    public string? Trouble { get; init; }

    /// <summary>The most users that Locust said it simulates.</summary>
    public int MostUsers { get; init; }

    /// <summary>The fewest users that it said once all of them were there; null where that never was.</summary>
    public int? FewestUsers { get; init; }

    /// <summary>The most workers that were connected; null where the master simulates the users itself.</summary>
    public int? Workers { get; init; }

    /// <summary>The most workers that the master missed at once: they had gone without a word.</summary>
    public int LostWorkers { get; init; }

    /// <summary>Its numbers as last read; null while none were read.</summary>
    public SwarmTotals? Totals { get; init; }
}

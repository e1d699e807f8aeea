namespace LoadPlatform.Scenarios.Timeline;

/// <summary>One scale-in, from its cause to its last task having stopped. A moment that was not observed is null.</summary>
public sealed record ScaleIn
{
    /// <summary>The desired count before it; null where that was not observed.</summary>
    public int? From { get; init; }

    /// <summary>The desired count that it set.</summary>
    public int? To { get; init; }

    /// <summary>Whether a step of the scenario set the desired count, not a scaling activity.</summary>
    public bool IsForced { get; init; }

    /// <summary>It began: its activity, or the scenario's own change of the desired count.</summary>
    public required Moment Began { get; init; }

    /// <summary>The last session was gone; null where there were sessions when it began.</summary>
    public Moment? LastSessionGone { get; init; }

    /// <summary>The policy's alarm went off.</summary>
    public Moment? Alarm { get; init; }

    /// <summary>The desired count was lowered.</summary>
    public Moment? Desired { get; init; }

    /// <summary>The first of its tasks was told to stop.</summary>
    public Moment? Stopping { get; init; }

    /// <summary>The last of its tasks had stopped; null where one has not.</summary>
    public Moment? Stopped { get; init; }

    /// <summary>The tasks that it stopped.</summary>
    public IReadOnlyList<StoppedTask> Tasks { get; init; } = [];

    /// <summary>The tasks that had sessions when it began and still ran after it; null where no snapshot says.</summary>
    public IReadOnlyList<Survivor>? Survivors { get; init; }
}

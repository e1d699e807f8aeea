namespace LoadPlatform.Scenarios.Timeline;

/// <summary>One scale-out, from the load crossing the policy's target to the first session on a new task. A moment that was not observed is null.</summary>
public sealed record ScaleOut
{
    /// <summary>The desired count before it; null where that was not observed.</summary>
    public int? From { get; init; }

    /// <summary>The desired count that it set; null where none was set, or its description does not say.</summary>
    public int? To { get; init; }

    /// <summary>Sessions passed target × tasks.</summary>
    public Moment? Crossed { get; init; }

    /// <summary>A datapoint above the target could be read.</summary>
    public Moment? Datapoint { get; init; }

    /// <summary>The policy's alarm went off.</summary>
    public Moment? Alarm { get; init; }

    /// <summary>The scaling activity began.</summary>
    public Moment? Activity { get; init; }

    /// <summary>The desired count was raised.</summary>
    public Moment? Desired { get; init; }

    /// <summary>The first of the new tasks was created.</summary>
    public Moment? Created { get; init; }

    /// <summary>The first of them had its image.</summary>
    public Moment? Pulled { get; init; }

    /// <summary>The first of them reached RUNNING.</summary>
    public Moment? Running { get; init; }

    /// <summary>The first of them wrote a heartbeat.</summary>
    public Moment? Healthy { get; init; }

    /// <summary>The first of them had a session.</summary>
    public Moment? FirstSession { get; init; }

    /// <summary>Until when the load was seen above the target (UTC, the run's clock), where nothing answered it before it went; else null.</summary>
    public DateTimeOffset? IgnoredUntil { get; init; }

    /// <summary>The tasks that it created, by their ids.</summary>
    public IReadOnlyList<string> Tasks { get; init; } = [];
}

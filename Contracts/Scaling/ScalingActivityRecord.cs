namespace LoadPlatform.Contracts.Scaling;

/// <summary>One activity of Application Auto Scaling on the target, as it was described last. Times are UTC on the run's clock.</summary>
public sealed record ScalingActivityRecord
{
    /// <summary>The activity's id.</summary>
    public required string ActivityId { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it ended; null while it goes on.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The desired count before it; null where that was not seen.</summary>
    public int? From { get; init; }

    /// <summary>The desired count that it set; null where its description does not say.</summary>
    public int? To { get; init; }

    /// <summary>The alarm that it names as its cause; null where it names none.</summary>
    public string? Alarm { get; init; }

    /// <summary>What it did, for example <c>Setting desired count to 4.</c></summary>
    public required string Description { get; init; }

    /// <summary>Why, as Application Auto Scaling says it.</summary>
    public required string Cause { get; init; }

    /// <summary>Where it stands, for example <c>Successful</c>.</summary>
    public string? StatusCode { get; init; }
}

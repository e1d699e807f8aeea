namespace LoadPlatform.Scenarios.Judging;

/// <summary>What the moments of a window come to.</summary>
/// <param name="Holds">Whether the criterion holds; null where that can not be said.</param>
/// <param name="Reason">Why not; null where a dark stretch is the reason.</param>
internal sealed record Truth(bool? Holds, string? Reason = null)
{
    /// <summary>When what was asked for began (UTC, the run's clock); null where it did not.</summary>
    public DateTimeOffset? FirstTrueAt { get; init; }

    /// <summary>For how much of the time it held, in percent; null where that was not asked.</summary>
    public double? Percent { get; init; }
}

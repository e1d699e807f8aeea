namespace LoadPlatform.Scenarios.Judging;

/// <summary>A stretch of time in which a condition has one answer.</summary>
/// <param name="From">Its start (UTC, the run's clock).</param>
/// <param name="To">Its end.</param>
/// <param name="Holds">Whether the condition holds; null where it may or not.</param>
internal readonly record struct TruthPiece(DateTimeOffset From, DateTimeOffset To, bool? Holds)
{
    /// <summary>Whether there was nothing to be measured: then there is no answer, and no doubt.</summary>
    public bool IsNothing { get; init; }

    /// <summary>Its length, in seconds.</summary>
    public double Seconds => (To - From).TotalSeconds;
}

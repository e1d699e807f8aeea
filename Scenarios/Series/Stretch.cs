namespace LoadPlatform.Scenarios.Series;

/// <summary>A stretch of time in which a series says one thing.</summary>
/// <param name="From">Its start (UTC, the run's clock).</param>
/// <param name="To">Its end, which belongs to the next one.</param>
/// <param name="Kind">What the series says of it.</param>
/// <param name="Value">Its value; in the dark what it may have been.</param>
/// <param name="Point">The point that says so, by its place in the series; -1 in the dark.</param>
internal readonly record struct Stretch(DateTimeOffset From, DateTimeOffset To, StretchKind Kind, ValueRange Value, int Point)
{
    /// <summary>Its length, in seconds.</summary>
    public double Seconds => (To - From).TotalSeconds;
}

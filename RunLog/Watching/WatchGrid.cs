namespace LoadPlatform.RunLog.Watching;

/// <summary>The moments at which a watcher looks: fixed, so that lateness never adds up.</summary>
/// <param name="Origin">The first of them.</param>
/// <param name="Interval">The time between two.</param>
internal readonly record struct WatchGrid(DateTimeOffset Origin, TimeSpan Interval)
{
    /// <summary>The first moment later than <paramref name="time"/>; those that were missed are passed over.</summary>
    public DateTimeOffset NextAfter(DateTimeOffset time)
    {
        var passed = (time - Origin).Ticks;
        return passed < 0 ? Origin : Origin + (Interval * ((passed / Interval.Ticks) + 1));
    }
}

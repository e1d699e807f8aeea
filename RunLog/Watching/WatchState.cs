namespace LoadPlatform.RunLog.Watching;

/// <summary>Where a watcher stands in a run: what another instance goes on from. Times are UTC on the run's clock.</summary>
public sealed class WatchState
{
    /// <summary>When the first sample was stored; null before.</summary>
    public DateTimeOffset? StartedAt { get; set; }

    /// <summary>When the last sample was stored; null before the first.</summary>
    public DateTimeOffset? LastSampleAt { get; set; }

    /// <summary>When the run was given up because the target cannot be watched; null where it was not.</summary>
    public DateTimeOffset? GaveUpAt { get; set; }

    /// <summary>When it had settled; null before.</summary>
    public DateTimeOffset? StoppedAt { get; set; }

    /// <summary>The newest datapoint that is stored, by series, where the source keeps a history to go on from.</summary>
    public Dictionary<string, DateTimeOffset> Newest { get; set; } = new(StringComparer.Ordinal);

    /// <summary>What else the watcher must remember, by name.</summary>
    public Dictionary<string, string> Notes { get; set; } = new(StringComparer.Ordinal);
}

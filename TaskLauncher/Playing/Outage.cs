namespace LoadPlatform.TaskLauncher.Playing;

/// <summary>A time in which no engine played: one had died, and the next had not begun.</summary>
/// <param name="From">When an engine was last known to be at work (UTC, the run's clock).</param>
/// <param name="To">When the next one began (UTC, the run's clock).</param>
internal sealed record Outage(DateTimeOffset From, DateTimeOffset To)
{
    /// <summary>The outage in words, for the reader.</summary>
    public string Text => $"the engine was down from {From:HH:mm:ss} to {To:HH:mm:ss} ({(To - From).TotalSeconds:0} s)";
}

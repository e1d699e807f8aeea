namespace LoadPlatform.TaskLauncher.Locust;

/// <summary>Whether a swarm that was asked for, or was about to be, has started.</summary>
internal enum SwarmStart
{
    /// <summary>It has not: it may be asked for.</summary>
    NotYet,

    /// <summary>It has; it may have ended since.</summary>
    Started,

    /// <summary>Nobody can tell: it may have started, without one request, and ended.</summary>
    Unknown,
}

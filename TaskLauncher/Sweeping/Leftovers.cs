namespace LoadPlatform.TaskLauncher.Sweeping;

/// <summary>What a pass of the sweeper found of a run's load.</summary>
internal enum Leftovers
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Something, which it stopped: whether that was all, the next pass tells.</summary>
    Stopped,

    /// <summary>Not known, or not stopped: somebody could not be asked.</summary>
    Unknown,
}

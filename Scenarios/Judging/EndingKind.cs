namespace LoadPlatform.Scenarios.Judging;

/// <summary>How the playing of a scenario ended.</summary>
public enum EndingKind
{
    /// <summary>Its last step was played.</summary>
    Completed,

    /// <summary>An operator ended it.</summary>
    Cancelled,

    /// <summary>A service gave it up.</summary>
    Failed,
}

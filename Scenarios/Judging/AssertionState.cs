namespace LoadPlatform.Scenarios.Judging;

/// <summary>Where an assertion stands.</summary>
public enum AssertionState
{
    /// <summary>It may still hold, or data may still come.</summary>
    Pending,

    /// <summary>A sample satisfies it.</summary>
    Holds,

    /// <summary>Its time is up, the series covers the end of it, and no sample satisfies it.</summary>
    Broken,

    /// <summary>Its time is up and the series does not cover the end of it: nothing can be said.</summary>
    NoData,
}

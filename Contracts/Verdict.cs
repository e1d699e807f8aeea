namespace LoadPlatform.Contracts;

/// <summary>What a run decided.</summary>
public enum Verdict
{
    /// <summary>Every assertion and criterion held, on evidence.</summary>
    Passed,

    /// <summary>An assertion or criterion did not hold, on evidence.</summary>
    Failed,

    /// <summary>Evidence is missing or was spoilt: nothing can be said.</summary>
    Inconclusive,

    /// <summary>The run was cancelled, or broke by itself.</summary>
    Aborted,
}

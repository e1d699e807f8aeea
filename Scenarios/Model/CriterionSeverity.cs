namespace LoadPlatform.Scenarios.Model;

/// <summary>What follows where a criterion does not hold.</summary>
public enum CriterionSeverity
{
    /// <summary>The run has failed.</summary>
    Fail,

    /// <summary>The report says so; the verdict does not change.</summary>
    Warn,

    /// <summary>What had to be seen for the run to prove anything was not seen: the run is inconclusive.</summary>
    Evidence,
}

using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Reading;

/// <summary>What came of reading criteria for a run that was played: the scenario with these, or everything that is wrong with them.</summary>
public sealed record CriteriaReading
{
    /// <summary>The run's scenario with the criteria that were read in place of its own; null where there are errors.</summary>
    public Scenario? Scenario { get; init; }

    /// <summary>Everything that is wrong, in the file's order; empty where there is a scenario.</summary>
    public required IReadOnlyList<ScenarioError> Errors { get; init; }
}

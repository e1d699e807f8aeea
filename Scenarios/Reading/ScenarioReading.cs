using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Reading;

/// <summary>What came of reading a scenario file: the scenario, or everything that is wrong with it.</summary>
public sealed record ScenarioReading
{
    /// <summary>The scenario; null where there are errors.</summary>
    public Scenario? Scenario { get; init; }

    /// <summary>Everything that is wrong, in the file's order; empty where there is a scenario.</summary>
    public required IReadOnlyList<ScenarioError> Errors { get; init; }
}

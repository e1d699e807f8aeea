using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Reading;

/// <summary>What came of reading a scenario file: the scenario, or everything that is wrong with it.</summary>
public sealed record ScenarioReading
{
    /// <summary>The scenario; null where there are errors.</summary>
    public Scenario? Scenario { get; init; }

    /// <summary>
    /// The scenario as one file that needs no others: parameters filled in, included scenarios in their places. It reads to the same scenario.
    /// A file that has neither is here as it is, comments included. Null where there are errors.
    /// </summary>
    public string? PlainYaml { get; init; }

    /// <summary>The parameters that the file has.</summary>
    public IReadOnlyList<ScenarioParameter> Parameters { get; init; } = [];

    /// <summary>Everything that is wrong, in the file's order; empty where there is a scenario.</summary>
    public required IReadOnlyList<ScenarioError> Errors { get; init; }
}

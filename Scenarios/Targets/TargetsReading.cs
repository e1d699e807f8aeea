using LoadPlatform.Contracts.Targets;
using LoadPlatform.Scenarios.Reading;

namespace LoadPlatform.Scenarios.Targets;

/// <summary>What came of reading targets.yaml: the targets, or everything that is wrong with it.</summary>
public sealed record TargetsReading
{
    /// <summary>The targets, in the file's order; empty where there are errors.</summary>
    public required IReadOnlyList<Target> Targets { get; init; }

    /// <summary>Everything that is wrong, in the file's order.</summary>
    public required IReadOnlyList<ScenarioError> Errors { get; init; }
}

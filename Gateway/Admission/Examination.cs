using LoadPlatform.RunLog.Runs;
using LoadPlatform.Scenarios.Reading;

namespace LoadPlatform.Gateway.Admission;

/// <summary>What came of examining a request: the run's definition, or everything that is wrong.</summary>
internal sealed record Examination
{
    /// <summary>The run's definition; null where the request is invalid.</summary>
    public RunDefinition? Definition { get; init; }

    /// <summary>What is wrong with the request, the most important first; empty where there is a definition.</summary>
    public IReadOnlyList<RequestProblem> Problems { get; init; } = [];

    /// <summary>What is wrong in the scenario file, with its places.</summary>
    public IReadOnlyList<ScenarioError> Errors { get; init; } = [];
}

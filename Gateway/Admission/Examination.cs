using LoadPlatform.Contracts.Api;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.Scenarios.Reading;

namespace LoadPlatform.Gateway.Admission;

/// <summary>What came of examining a request: the run's definition, or everything that is wrong.</summary>
internal sealed record Examination
{
    /// <summary>The run's definition; null where the request is invalid.</summary>
    public RunDefinition? Definition { get; init; }

    /// <summary>The stable code: one of <see cref="ProblemCodes"/>.</summary>
    public string? Code { get; init; }

    /// <summary>What is wrong and how to mend it.</summary>
    public string? Reason { get; init; }

    /// <summary>What is wrong in the scenario file, with its places.</summary>
    public IReadOnlyList<ScenarioError> Errors { get; init; } = [];

    /// <summary>An examination that found the request invalid.</summary>
    public static Examination Invalid(string code, string reason, IReadOnlyList<ScenarioError>? errors = null) =>
        new() { Code = code, Reason = reason, Errors = errors ?? [] };
}

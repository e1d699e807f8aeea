namespace LoadPlatform.Contracts.Api;

/// <summary>The body of <c>POST /api/v1/scenarios/validate</c>: the scenario's part of a <see cref="RunRequest"/>.</summary>
public sealed record ScenarioRequest
{
    /// <summary>A scenario's name in the catalog; may be left out where <see cref="ScenarioYaml"/> is given.</summary>
    public string? Scenario { get; init; }

    /// <summary>A whole scenario file to read instead.</summary>
    public string? ScenarioYaml { get; init; }

    /// <summary>Values for the scenario's parameters, by name; the others keep their defaults.</summary>
    public IReadOnlyDictionary<string, string>? Parameters { get; init; }

    /// <summary>Scenario files that <see cref="ScenarioYaml"/> includes and the catalog does not have, by name.</summary>
    public IReadOnlyDictionary<string, string>? Includes { get; init; }
}

namespace LoadPlatform.Contracts.Api;

/// <summary>The body of <c>POST /api/v1/runs</c>.</summary>
public sealed record RunRequest
{
    /// <summary>A scenario's name in the catalog; may be left out where <see cref="ScenarioYaml"/> is given.</summary>
    public string? Scenario { get; init; }

    /// <summary>A whole scenario file to play instead.</summary>
    public string? ScenarioYaml { get; init; }

    /// <summary>The target's name in targets.yaml; may be left out where there is only one.</summary>
    public string? Target { get; init; }

    /// <summary>True: wait where another run holds the target.</summary>
    public bool Queue { get; init; }

    /// <summary>Values for the scenario's parameters, by name; the others keep their defaults.</summary>
    public IReadOnlyDictionary<string, string>? Parameters { get; init; }

    /// <summary>Scenario files that <see cref="ScenarioYaml"/> includes and the catalog does not have, by name.</summary>
    public IReadOnlyDictionary<string, string>? Includes { get; init; }

    /// <summary>True: check the baseline, estimate, launch nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>The most that the run may cost by its estimate, in USD; beyond it the request is refused.</summary>
    public double? MaxCost { get; init; }

    /// <summary>The longest that the run may take by its estimate, in seconds on the run's clock; beyond it the request is refused.</summary>
    public double? MaxDurationSeconds { get; init; }

    /// <summary>The stored run that relative limits are compared with.</summary>
    public Guid? BaselineRunId { get; init; }

    /// <summary>Who asks, for the report.</summary>
    public string? RequestedBy { get; init; }
}

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

    /// <summary>Who asks, for the report.</summary>
    public string? RequestedBy { get; init; }
}

namespace LoadPlatform.Contracts.Api;

/// <summary>The answer to <c>POST /api/v1/scenarios/validate</c>.</summary>
public sealed record ScenarioValidation
{
    /// <summary>Whether a run could play it.</summary>
    public required bool Valid { get; init; }

    /// <summary>Everything that is wrong, in the file's order; empty where it is valid.</summary>
    public IReadOnlyList<FileErrorView> Errors { get; init; } = [];

    /// <summary>The scenario's name; null where it is not valid.</summary>
    public string? Name { get; init; }

    /// <summary>The longest that it can take, in seconds on the run's clock.</summary>
    public double? LongestSeconds { get; init; }

    /// <summary>How long it is expected to take, in seconds on the run's clock.</summary>
    public double? ExpectedSeconds { get; init; }

    /// <summary>How many calls it places.</summary>
    public int? Calls { get; init; }

    /// <summary>How many sessions there can be at one time.</summary>
    public int? PeakSessions { get; init; }

    /// <summary>Its steps, a line each, included ones in their places.</summary>
    public IReadOnlyList<string> Steps { get; init; } = [];

    /// <summary>The parameters that the file has.</summary>
    public IReadOnlyList<ParameterView> Parameters { get; init; } = [];
}

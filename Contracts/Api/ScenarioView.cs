namespace LoadPlatform.Contracts.Api;

/// <summary>One scenario of the catalog, as <c>GET /api/v1/scenarios</c> shows it.</summary>
public sealed record ScenarioView
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What it proves, in one line.</summary>
    public required string Description { get; init; }

    /// <summary>The same as <see cref="LongestSeconds"/>, under its first name.</summary>
    public required double DurationSeconds { get; init; }

    /// <summary>How long it takes, in seconds on the run's clock, at the most: as <see cref="ScenarioValidation.LongestSeconds"/>.</summary>
    public double? LongestSeconds { get; init; }

    /// <summary>Its parameters.</summary>
    public IReadOnlyList<ParameterView> Parameters { get; init; } = [];

    /// <summary>Its steps, a line each.</summary>
    public required IReadOnlyList<string> Steps { get; init; }
}

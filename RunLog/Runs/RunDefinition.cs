using LoadPlatform.Contracts.Targets;

namespace LoadPlatform.RunLog.Runs;

/// <summary>What a run is: fixed when it is accepted, the same for every service and every restart.</summary>
public sealed record RunDefinition
{
    /// <summary>The run.</summary>
    public required Guid RunId { get; init; }

    /// <summary>The scenario's name.</summary>
    public required string Scenario { get; init; }

    /// <summary>The scenario file, whole, as it was when the run was accepted: parameters filled in, included scenarios in their places.</summary>
    public required string ScenarioYaml { get; init; }

    /// <summary>The target as configured when the run was accepted, its references unresolved.</summary>
    public required Target Target { get; init; }

    /// <summary>Whether it waits where another run holds its target.</summary>
    public bool Queue { get; init; }

    /// <summary>Values for parameters that the request gave, by name; they are filled in already.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Whether only the baseline is checked and nothing launched.</summary>
    public bool DryRun { get; init; }

    /// <summary>The most that it may cost by its estimate, in USD; null: any.</summary>
    public double? MaxCost { get; init; }

    /// <summary>The longest that it may take by its estimate, in seconds on the run's clock; null: any.</summary>
    public double? MaxDurationSeconds { get; init; }

    /// <summary>The stored run that relative limits are compared with.</summary>
    public Guid? BaselineRunId { get; init; }

    /// <summary>Who asked.</summary>
    public string? RequestedBy { get; init; }

    /// <summary>When it was asked for (UTC, the run's clock).</summary>
    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>Simulated seconds per real second: 1 on real AWS.</summary>
    public double ClockScale { get; init; } = 1;
}

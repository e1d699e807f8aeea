using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace LoadPlatform.Contracts;

/// <summary>A run is asked for: by the gateway, or by another system that publishes this message on the broker.</summary>
public sealed record TestRequested
{
    /// <summary>The run that this message is about.</summary>
    public required Guid RunId { get; init; }

    /// <summary>The scenario's name in the catalog, or the name of the scenario in <see cref="ScenarioYaml"/>.</summary>
    public required string Scenario { get; init; }

    /// <summary>The target's name in targets.yaml.</summary>
    public required string Target { get; init; }

    /// <summary>A whole scenario file to play instead of one of the catalog.</summary>
    public string? ScenarioYaml { get; init; }

    /// <summary>Values for the scenario's parameters, by name; the others keep their defaults.</summary>
    public IReadOnlyDictionary<string, string>? Parameters { get; init; }

    /// <summary>Scenario files that <see cref="ScenarioYaml"/> includes and the catalog does not have, by name.</summary>
    public IReadOnlyDictionary<string, string>? Includes { get; init; }

    /// <summary>True: check the baseline, estimate, launch nothing.</summary>
    public bool? DryRun { get; init; }

    /// <summary>The most that the run may cost by its estimate, in USD; beyond it the request is rejected.</summary>
    public double? MaxCost { get; init; }

    /// <summary>The longest that the run may take by its estimate, in seconds on the run's clock; beyond it the request is rejected.</summary>
    public double? MaxDurationSeconds { get; init; }

    /// <summary>The stored run that relative limits are compared with.</summary>
    public Guid? BaselineRunId { get; init; }

    /// <summary>Who asked, as far as is known.</summary>
    public string? RequestedBy { get; init; }

    /// <summary>When it was asked for (UTC).</summary>
    public DateTimeOffset? RequestedAt { get; init; }

    /// <summary>True: wait for the target where another run holds it. Otherwise such a request is rejected.</summary>
    public bool? Queue { get; init; }

    /// <summary>What was sent under names that this message does not have: misspelt ones, or those of a later version. Such a request is rejected, since what is not understood may be a limit, or the wish that nothing be launched.</summary>
    [JsonExtensionData]
    public JsonObject? UnknownMembers { get; init; }
}

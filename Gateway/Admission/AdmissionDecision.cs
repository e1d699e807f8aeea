using LoadPlatform.Gateway.Runs;
using LoadPlatform.Scenarios.Reading;

namespace LoadPlatform.Gateway.Admission;

/// <summary>What was decided on a request for a run.</summary>
internal sealed record AdmissionDecision
{
    /// <summary>Admitted, queued or rejected.</summary>
    public required AdmissionOutcome Outcome { get; init; }

    /// <summary>The scenario's name.</summary>
    public required string Scenario { get; init; }

    /// <summary>The target's name.</summary>
    public required string Target { get; init; }

    /// <summary>When it was asked for (UTC, the run's clock).</summary>
    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>Whether only its baseline is checked and nothing launched.</summary>
    public bool DryRun { get; init; }

    /// <summary>Why it was rejected, the most important first; empty where it was not.</summary>
    public IReadOnlyList<RequestProblem> Problems { get; init; } = [];

    /// <summary>What is wrong in the scenario file, with its places.</summary>
    public IReadOnlyList<ScenarioError> Errors { get; init; } = [];

    /// <summary>The run that holds the target, where that is the reason.</summary>
    public Guid? RunningRunId { get; init; }
}

using LoadPlatform.Contracts.Api;
using LoadPlatform.Gateway.Runs;

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

    /// <summary>The stable code of a rejection: one of <see cref="ProblemCodes"/>.</summary>
    public string? Code { get; init; }

    /// <summary>Why it was rejected.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>The run that holds the target, where that is the reason.</summary>
    public Guid? RunningRunId { get; init; }

    /// <summary>What the examination found, where the request is invalid.</summary>
    public Examination? Examination { get; init; }
}

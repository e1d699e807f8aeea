namespace LoadPlatform.Contracts.Steps;

/// <summary>One SIPp process and its calls: what was planned, and the last statistics that were read.</summary>
public sealed record CohortRecord
{
    /// <summary>The cohort's name, unique in its run.</summary>
    public required string Name { get; init; }

    /// <summary>The step that started it, from 0.</summary>
    public required int StepIndex { get; init; }

    /// <summary>The calls that the step asked for.</summary>
    public required int Planned { get; init; }

    /// <summary>Its local SIP port.</summary>
    public required int SipPort { get; init; }

    /// <summary>When SIPp was started (UTC, the run's clock); null where it could not be told yet.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it was told to end (UTC, the run's clock); null while it goes on.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>SIPp's own counts as last read; null while none was read.</summary>
    public CallTotals? Calls { get; init; }
}

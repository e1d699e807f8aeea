namespace LoadPlatform.Contracts.Steps;

/// <summary>Calls as SIPp itself counted them.</summary>
public sealed record CallTotals
{
    /// <summary>When they were read (UTC, the run's clock).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Calls created: SIPp's TotalCallCreated.</summary>
    public required int Placed { get; init; }

    /// <summary>Calls that were answered with 200 OK, by SIPp's counts of messages; null where those could not be read.</summary>
    public int? Connected { get; init; }

    /// <summary>Calls held now: SIPp's CurrentCall.</summary>
    public required int Current { get; init; }

    /// <summary>Calls that ended as planned: SIPp's SuccessfulCall(C), less those that ended early or that the far side ended.</summary>
    public required int Completed { get; init; }

    /// <summary>Calls that failed and were not dropped: SIPp's FailedCall(C) less <see cref="Dropped"/>.</summary>
    public required int Failed { get; init; }

    /// <summary>Of the failed, those that a task refused with SIP 503, by SIPp's error log.</summary>
    public required int Rejected { get; init; }

    /// <summary>Calls that SIPp counted as successful and that ended before they were told to: the far side may have hung up.</summary>
    public int EndedEarly { get; init; }

    /// <summary>Calls that the far side ended early, by SIPp's error log and its counts of messages.</summary>
    public required int Dropped { get; init; }
}

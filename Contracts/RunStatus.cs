namespace LoadPlatform.Contracts;

/// <summary>Where a run stands. The names are those of the saga's states.</summary>
public enum RunStatus
{
    /// <summary>Waits for its target, which another run holds.</summary>
    Queued,

    /// <summary>The target's baseline is being checked.</summary>
    CheckingBaseline,

    /// <summary>The watchers take their first samples.</summary>
    StartingMonitors,

    /// <summary>The scenario is being played.</summary>
    Running,

    /// <summary>The scenario has ended; late data are being collected.</summary>
    Settling,

    /// <summary>The run is being judged and its report written.</summary>
    Reporting,

    /// <summary>Ended with a verdict and a report.</summary>
    Completed,

    /// <summary>Ended before it began: invalid request, target taken or baseline not met.</summary>
    Rejected,

    /// <summary>Ended by an operator.</summary>
    Cancelled,

    /// <summary>Ended because a service gave up or a deadline passed.</summary>
    Failed,
}

namespace LoadPlatform.Gateway.Runs;

/// <summary>What came of a request for a run.</summary>
internal enum AdmissionOutcome
{
    /// <summary>Not yet examined.</summary>
    None,

    /// <summary>The run may go on: it holds its target.</summary>
    Admitted,

    /// <summary>The run waits for its target.</summary>
    Queued,

    /// <summary>The request is invalid, or the target is taken and waiting was not asked for.</summary>
    Rejected,
}

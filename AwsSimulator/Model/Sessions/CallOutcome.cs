namespace LoadPlatform.AwsSimulator.Model.Sessions;

/// <summary>What became of a call.</summary>
internal enum CallOutcome
{
    /// <summary>200 OK.</summary>
    Accepted,

    /// <summary>503: the task is full.</summary>
    Busy,

    /// <summary>503 too: no task is ready.</summary>
    NobodyThere,
}

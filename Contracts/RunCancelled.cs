namespace LoadPlatform.Contracts;

/// <summary>The run's load has been ended because of <see cref="CancelRun"/>.</summary>
public sealed record RunCancelled
{
    /// <summary>The run that this message is about.</summary>
    public required Guid RunId { get; init; }

    /// <summary>What was stopped: calls, tasks; one line each.</summary>
    public required IReadOnlyList<string> Stopped { get; init; }
}

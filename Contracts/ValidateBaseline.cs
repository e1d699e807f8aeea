namespace LoadPlatform.Contracts;

/// <summary>Check that the target is at its baseline before the run may start. Sent by the run's saga.</summary>
public sealed record ValidateBaseline
{
    /// <summary>The run that this message is about.</summary>
    public required Guid RunId { get; init; }

    /// <summary>The target's name in targets.yaml.</summary>
    public required string Target { get; init; }
}

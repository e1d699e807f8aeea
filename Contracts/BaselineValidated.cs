namespace LoadPlatform.Contracts;

/// <summary>The target is at its baseline: monitors may start.</summary>
public sealed record BaselineValidated
{
    /// <summary>The run that this message is about.</summary>
    public required Guid RunId { get; init; }

    /// <summary>Every check with what it saw.</summary>
    public required IReadOnlyList<BaselineCheck> Checks { get; init; }
}

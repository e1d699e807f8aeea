namespace LoadPlatform.Contracts;

/// <summary>The target is not at its baseline: the run ends, nothing was launched.</summary>
public sealed record BaselineRejected
{
    /// <summary>The run that this message is about.</summary>
    public required Guid RunId { get; init; }

    /// <summary>Every check with what it saw, the failed ones among them.</summary>
    public required IReadOnlyList<BaselineCheck> Checks { get; init; }
}

namespace LoadPlatform.Contracts;

/// <summary>Nothing of the run's load is left, after its end could not confirm that: its target may go to the next run.</summary>
public sealed record LoadSwept
{
    /// <summary>The run that this message is about.</summary>
    public required Guid RunId { get; init; }
}

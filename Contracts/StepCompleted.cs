namespace LoadPlatform.Contracts;

/// <summary>The engine finished one step.</summary>
public sealed record StepCompleted
{
    /// <summary>The run that this message is about.</summary>
    public required Guid RunId { get; init; }

    /// <summary>The step's position in the scenario, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>The step's action, for example <c>place_calls</c>.</summary>
    public required string Action { get; init; }

    /// <summary>False where the step could not be done, or its assertion did not hold.</summary>
    public required bool Succeeded { get; init; }

    /// <summary>What happened, for the reader.</summary>
    public string? Detail { get; init; }
}

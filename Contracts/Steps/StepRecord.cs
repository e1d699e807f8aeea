namespace LoadPlatform.Contracts.Steps;

/// <summary>One step as it was played: the engine's own record, in the run log before the next step begins.</summary>
public sealed record StepRecord
{
    /// <summary>The step's position in the scenario, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>The step's action, for example <c>place_calls</c>.</summary>
    public required string Action { get; init; }

    /// <summary>What the step does, in one line, for the reader.</summary>
    public required string Title { get; init; }

    /// <summary>When it began (UTC, the run's clock).</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it ended (UTC, the run's clock).</summary>
    public required DateTimeOffset EndedAt { get; init; }

    /// <summary>False where the step could not be done, or its assertion did not hold or had no data.</summary>
    public required bool Succeeded { get; init; }

    /// <summary>What happened, for the reader; also what the engine could not know, such as an outage of its own.</summary>
    public string? Detail { get; init; }

    /// <summary>The assertion's outcome, for a step that asserts.</summary>
    public AssertionOutcome? Assertion { get; init; }
}

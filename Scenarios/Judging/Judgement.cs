using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Steps;

namespace LoadPlatform.Scenarios.Judging;

/// <summary>What a run decided, and on what.</summary>
public sealed record Judgement
{
    /// <summary>The verdict.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Why, the most important first; at least one.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>The assertion steps, in the scenario's order, as the stored series decides them.</summary>
    public required IReadOnlyList<AssertionOutcome> Assertions { get; init; }

    /// <summary>The criteria, in the scenario's order.</summary>
    public required IReadOnlyList<AssertionOutcome> Criteria { get; init; }

    /// <summary>What somebody or something outside the run did to the target, a line each: what watchers saw, and what the record shows besides.</summary>
    public IReadOnlyList<string> Interference { get; init; } = [];

    /// <summary>What the reader should know and what did not decide, such as gaps elsewhere.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

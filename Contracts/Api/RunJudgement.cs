using LoadPlatform.Contracts.Steps;

namespace LoadPlatform.Contracts.Api;

/// <summary>The answer to <c>POST /api/v1/runs/{id}/judge</c>: what a stored run is worth by other criteria. Nothing of the run is changed.</summary>
public sealed record RunJudgement
{
    /// <summary>The run.</summary>
    public required Guid RunId { get; init; }

    /// <summary>The stored run that relative limits were compared with.</summary>
    public Guid? BaselineRunId { get; init; }

    /// <summary>The verdict.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Why, the most important first.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>The run's own assertion steps, as the stored series decide them.</summary>
    public required IReadOnlyList<AssertionOutcome> Assertions { get; init; }

    /// <summary>The criteria that were sent.</summary>
    public required IReadOnlyList<AssertionOutcome> Criteria { get; init; }

    /// <summary>What the reader should know and what did not decide.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

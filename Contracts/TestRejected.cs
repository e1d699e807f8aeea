namespace LoadPlatform.Contracts;

/// <summary>The request itself is invalid, or its target is taken: nothing was started.</summary>
public sealed record TestRejected
{
    /// <summary>The run that this message is about.</summary>
    public required Guid RunId { get; init; }

    /// <summary>A stable code: <c>scenario-unknown</c>, <c>scenario-invalid</c>, <c>target-unknown</c>, <c>target-busy</c>, <c>baseline-run-unknown</c>, <c>limit-exceeded</c>, <c>request-invalid</c>.</summary>
    public required string Code { get; init; }

    /// <summary>What is wrong and how to mend it, for the reader.</summary>
    public required string Reason { get; init; }

    /// <summary>The run that holds the target, where that is the reason.</summary>
    public Guid? RunningRunId { get; init; }
}

using LoadPlatform.Contracts.Steps;

namespace LoadPlatform.Scenarios.Judging;

/// <summary>An assertion as it stands at one moment.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="Outcome">With what evidence; it holds null while that is not known.</param>
public sealed record AssertionReading(AssertionState State, AssertionOutcome Outcome);

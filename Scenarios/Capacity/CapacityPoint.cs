namespace LoadPlatform.Scenarios.Capacity;

/// <summary>What the policy asks for at one moment, and what was there.</summary>
/// <param name="At">The moment (UTC, the run's clock).</param>
/// <param name="Sessions">The sessions of the whole service.</param>
/// <param name="Expected">The tasks that they need: ⌈sessions ÷ target⌉, within the policy's bounds.</param>
/// <param name="Running">The running tasks.</param>
public sealed record CapacityPoint(DateTimeOffset At, Measured Sessions, Measured Expected, Measured Running);

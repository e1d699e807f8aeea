namespace LoadPlatform.AwsSimulator.Wire.Faults;

/// <summary>What is to go wrong with one call.</summary>
/// <param name="Delay">How late it is carried out, in simulated time.</param>
/// <param name="IsDroppedBefore">Whether the connection is reset and nothing happens.</param>
/// <param name="IsDroppedAfter">Whether the connection is reset after the call took effect.</param>
/// <param name="Error">The error that it is answered with.</param>
internal sealed record Disturbance(TimeSpan Delay, bool IsDroppedBefore, bool IsDroppedAfter, AwsException? Error);

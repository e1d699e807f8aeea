using LoadPlatform.AwsSimulator.Model.Faults;

namespace LoadPlatform.AwsSimulator.Faults;

/// <summary>A fault, when it is to begin (from now, simulated time) and how long it lasts; without an end it lasts until it is taken back.</summary>
internal sealed record PlannedFault(Fault Fault, TimeSpan Start, TimeSpan? Duration);

namespace LoadPlatform.Scenarios.Estimates;

/// <summary>What one ECS task gets. What is not known is null.</summary>
/// <param name="Cpu">CPU units: 1024 are one vCPU.</param>
/// <param name="Memory">Memory, in MiB.</param>
public sealed record TaskSize(int? Cpu, int? Memory);

namespace LoadPlatform.Scenarios.Model;

/// <summary>Something that is to go wrong in a test of the platform or of a scenario; only a simulator can make it.</summary>
/// <param name="Kind">Its kind, in kebab-case. Which kinds there are is known to whoever makes the faults.</param>
/// <param name="Json">The whole fault as JSON, as the simulator reads it: kind, start and duration in seconds of the run's clock, and what the kind needs.</param>
public sealed record ScenarioFault(string Kind, string Json);

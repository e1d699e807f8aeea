using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Reading.Including;

/// <summary>A step in its place in the whole scenario, included files unfolded.</summary>
/// <param name="Step">The step; null where it could not be read, which was reported.</param>
/// <param name="Errors">Where errors with it go: the list of the file that says it.</param>
internal sealed record PlacedStep(ScenarioStep? Step, ErrorList Errors);

namespace LoadPlatform.Scenarios.Reading;

/// <summary>A parameter of a scenario file, which each run may set.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Default">What it is where the run does not say; null: a run must say.</param>
/// <param name="Description">What it is for; null where the file does not say.</param>
public sealed record ScenarioParameter(string Name, string? Default, string? Description);

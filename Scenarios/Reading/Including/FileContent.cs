using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Reading.Including;

/// <summary>What a file says of itself; its steps and criteria are in the <see cref="ReadingState"/>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">Its description.</param>
/// <param name="Faults">Its faults.</param>
/// <param name="Parameters">Its parameters.</param>
internal sealed record FileContent(string Name, string Description, IReadOnlyList<ScenarioFault> Faults, IReadOnlyList<ScenarioParameter> Parameters);

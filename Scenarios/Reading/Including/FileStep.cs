using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Reading.Including;

/// <summary>An entry of one file's <c>steps</c>: a step, or an inclusion with its stretch of the whole scenario's steps.</summary>
/// <param name="Name">Its name; null where the file gives none.</param>
/// <param name="Position">Where the file says it.</param>
/// <param name="First">Its first step in the whole scenario, from 0.</param>
/// <param name="Last">Its last step in the whole scenario, from 0.</param>
internal sealed record FileStep(string? Name, SourcePosition Position, int First, int Last);

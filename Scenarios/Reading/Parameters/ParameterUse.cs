using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Reading.Parameters;

/// <summary>A place where a file uses a parameter.</summary>
/// <param name="Name">The parameter's name.</param>
/// <param name="Default">The default that stands there; null where there is none.</param>
/// <param name="Position">The place.</param>
internal sealed record ParameterUse(string Name, string? Default, SourcePosition Position);

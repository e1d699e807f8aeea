using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Reading.Parameters;

/// <summary>A value for a file's parameter, from a request or from the step that includes the file.</summary>
/// <param name="Name">The parameter's name.</param>
/// <param name="Text">The value.</param>
/// <param name="Giver">Where errors with it go.</param>
/// <param name="Position">Where the giver says it.</param>
internal sealed record GivenValue(string Name, string Text, ErrorList Giver, SourcePosition Position);

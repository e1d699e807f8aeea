namespace LoadPlatform.Scenarios.Reading.Parameters;

/// <summary>A piece of a text: characters as they stand, or a parameter.</summary>
/// <param name="Literal">The characters; null for a parameter.</param>
/// <param name="Name">The parameter's name; null for characters.</param>
/// <param name="Default">What the parameter is where no value is given; null where the text does not say.</param>
internal readonly record struct TextPart(string? Literal, string? Name = null, string? Default = null);

namespace LoadPlatform.AwsSimulator.Model.Shell;

/// <summary>A part of a word: text as it stands, or a variable to be expanded.</summary>
internal sealed record WordPart(string Text, bool IsVariable, bool IsQuoted);

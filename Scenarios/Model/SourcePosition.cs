namespace LoadPlatform.Scenarios.Model;

/// <summary>A place in a file, for messages to its author.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
public readonly record struct SourcePosition(int Line, int Column);

using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Reading.Nodes;

/// <summary>One key of a map with its value.</summary>
internal sealed record MapEntry(string Key, SourcePosition Position, Node Value);

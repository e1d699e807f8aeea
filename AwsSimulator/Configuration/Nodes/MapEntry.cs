namespace LoadPlatform.AwsSimulator.Configuration.Nodes;

/// <summary>One key of a map with its value.</summary>
internal sealed record MapEntry(string Key, Place Place, Node Value);

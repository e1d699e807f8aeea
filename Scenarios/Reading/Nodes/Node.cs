using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Reading.Nodes;

/// <summary>A value in a YAML file, with its place.</summary>
internal abstract record Node(SourcePosition Position)
{
    /// <summary>What it is, for messages.</summary>
    public abstract string Kind { get; }
}

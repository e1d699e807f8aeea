using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Reading.Nodes;

/// <summary>A value in a YAML file, with its place.</summary>
internal abstract record Node(SourcePosition Position)
{
    /// <summary>What it is, for messages.</summary>
    public abstract string Kind { get; }

    /// <summary>Whether it is a value that is not known, or holds one.</summary>
    public virtual bool HasUnknown => false;
}

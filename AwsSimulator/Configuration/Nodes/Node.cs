namespace LoadPlatform.AwsSimulator.Configuration.Nodes;

/// <summary>A configured value, with its place.</summary>
internal abstract record Node(Place Place)
{
    /// <summary>What it is, for messages.</summary>
    public abstract string Kind { get; }
}

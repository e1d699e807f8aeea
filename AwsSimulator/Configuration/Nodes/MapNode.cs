namespace LoadPlatform.AwsSimulator.Configuration.Nodes;

/// <summary>A map. Its keys are unique: later ones were reported.</summary>
internal sealed record MapNode(Place Place, IReadOnlyList<MapEntry> Entries) : Node(Place)
{
    public override string Kind => "a map";

    public MapEntry? Find(string key) => Entries.FirstOrDefault(entry => entry.Key == key);
}

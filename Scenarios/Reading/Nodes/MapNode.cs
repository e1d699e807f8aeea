using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Reading.Nodes;

/// <summary>A map. Its keys are unique: later ones were reported.</summary>
internal sealed record MapNode(SourcePosition Position, IReadOnlyList<MapEntry> Entries) : Node(Position)
{
    public override string Kind => "a map";

    public override bool HasUnknown => Entries.Any(entry => entry.Value.HasUnknown);

    public MapEntry? Find(string key) => Entries.FirstOrDefault(entry => entry.Key == key);
}

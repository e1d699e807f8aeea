using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Reading.Nodes;

/// <summary>A list.</summary>
internal sealed record ListNode(SourcePosition Position, IReadOnlyList<Node> Items) : Node(Position)
{
    public override string Kind => "a list";

    public override bool HasUnknown => Items.Any(item => item.HasUnknown);
}

namespace LoadPlatform.AwsSimulator.Configuration.Nodes;

/// <summary>A list.</summary>
internal sealed record ListNode(Place Place, IReadOnlyList<Node> Items) : Node(Place)
{
    public override string Kind => "a list";
}

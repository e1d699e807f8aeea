using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Reading.Nodes;

/// <summary>A single value. <paramref name="Plain"/> is false where it was quoted, and so is text whatever it looks like.</summary>
internal sealed record ScalarNode(SourcePosition Position, string Text, bool Plain) : Node(Position)
{
    public bool IsNull => Plain && Text is "" or "~" or "null" or "Null" or "NULL";

    public override string Kind => IsNull ? "nothing" : Plain ? $"'{Shortened}'" : $"the text '{Shortened}'";

    private string Shortened => Text.Length <= 60 ? Text : Text[..60] + "…";
}

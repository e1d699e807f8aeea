namespace LoadPlatform.AwsSimulator.Configuration.Nodes;

/// <summary>A single value. <paramref name="Plain"/> is false where it was quoted, and so is text whatever it looks like.</summary>
internal sealed record ScalarNode(Place Place, string Text, bool Plain) : Node(Place)
{
    private const int Shown = 60;

    public bool IsNull => Plain && Text is "" or "~" or "null" or "Null" or "NULL";

    public override string Kind => IsNull ? "nothing" : Plain ? $"'{Shortened}'" : $"the text '{Shortened}'";

    private string Shortened => Text.Length <= Shown ? Text : Text[..Shown] + "…";
}

using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Reading.Nodes;

/// <summary>A single value. <paramref name="Plain"/> is false where it was quoted, and so is text whatever it looks like.</summary>
internal sealed record ScalarNode(SourcePosition Position, string Text, bool Plain) : Node(Position)
{
    /// <summary>The parameters that were filled in, for messages; null where there were none.</summary>
    public string? Parameters { get; init; }

    /// <summary>Whether its parameters have no value, which was reported: nobody says more of it.</summary>
    public bool IsUnknown { get; init; }

    public bool IsNull => Plain && Text is "" or "~" or "null" or "Null" or "NULL";

    public override bool HasUnknown => IsUnknown;

    public override string Kind => $"{(IsNull ? "nothing" : Plain ? $"'{Shortened}'" : $"the text '{Shortened}'")}{(Parameters is null ? "" : $" (from {Parameters})")}";

    private string Shortened => Words.Shorten(Text);
}

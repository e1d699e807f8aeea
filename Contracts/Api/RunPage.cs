namespace LoadPlatform.Contracts.Api;

/// <summary>The answer to <c>GET /api/v1/runs</c>: the newest runs first.</summary>
public sealed record RunPage
{
    /// <summary>The runs.</summary>
    public required IReadOnlyList<RunView> Runs { get; init; }

    /// <summary>What to pass as <c>cursor</c> for the next page; null on the last.</summary>
    public string? NextCursor { get; init; }
}

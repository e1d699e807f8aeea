namespace LoadPlatform.ContractsOfOthers;

/// <summary>A contract where it must not be.</summary>
internal sealed record Stray
{
    public required string Name { get; init; }
}

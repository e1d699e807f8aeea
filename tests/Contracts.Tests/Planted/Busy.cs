namespace LoadPlatform.Contracts.Tests.Planted;

/// <summary>A contract as it must not be.</summary>
internal sealed record Busy
{
    public required string Name { get; init; }

    public string Loud => Name.ToUpperInvariant();

    public string Shout() => Loud + "!";
}

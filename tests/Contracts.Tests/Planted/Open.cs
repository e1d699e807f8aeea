namespace LoadPlatform.Contracts.Tests.Planted;

/// <summary>A contract as it must not be.</summary>
internal record Open
{
    public required string Name { get; init; }
}

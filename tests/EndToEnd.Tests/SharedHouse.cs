namespace LoadPlatform.EndToEnd.Tests;

/// <summary>The tests that share one house, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class SharedHouse : ICollectionFixture<HouseFixture>
{
    public const string Name = "shared house";
}

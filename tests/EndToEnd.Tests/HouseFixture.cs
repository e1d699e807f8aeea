namespace LoadPlatform.EndToEnd.Tests;

/// <summary>One house for tests that can share it; each resets the simulated world first.</summary>
public sealed class HouseFixture : IAsyncLifetime
{
    public House House { get; private set; } = null!;

    public async Task InitializeAsync() => House = await House.StartAsync();

    public async Task DisposeAsync() => await House.DisposeAsync();
}

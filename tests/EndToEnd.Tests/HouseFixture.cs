using LoadPlatform.Contracts.Api;

namespace LoadPlatform.EndToEnd.Tests;

/// <summary>
/// One house for tests that can share it; each begins afresh. The first run of a house is slow, since every method is compiled then, and at
/// scale 60 a second of that is a minute of the scenario: it is played before the tests.
/// </summary>
public sealed class HouseFixture : IAsyncLifetime
{
    public House House { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        House = await House.StartAsync();
        await House.WaitForEndAsync(await House.PostAsync(new RunRequest { Scenario = "smoke-test" }));
    }

    public async Task DisposeAsync() => await House.DisposeAsync();
}

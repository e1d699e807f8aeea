namespace LoadPlatform.Gateway.Tests.Support;

/// <summary>A test that is a client of a gateway of its own.</summary>
public abstract class ApiTest : IAsyncLifetime
{
    private protected GatewayApp App { get; } = new();

    private protected HttpClient Client { get; private set; } = null!;

    public Task InitializeAsync()
    {
        Client = App.ReadyClient();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await App.DisposeAsync();
    }
}

using LoadPlatform.AwsSimulator.Tests.Wire;

namespace LoadPlatform.AwsSimulator.Tests.Clients;

/// <summary>The simulator on a free loopback port, on a clock that <c>POST /_test/advance?seconds=</c> moves on.</summary>
internal sealed class ClientServer : IAsyncDisposable
{
    private readonly SimulatorApplication _application;

    public ClientServer((string Key, string Value)[] settings)
    {
        _application = new SimulatorApplication(settings);
        Url = _application.Listen();
    }

    public string Url { get; }

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}

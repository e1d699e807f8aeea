using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using StackExchange.Redis;

namespace LoadPlatform.Tests.Shared;

/// <summary>A redis-server of a test's own: a free port on loopback, a folder of its own, nothing kept on disk.</summary>
public sealed class RedisServer : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("redis-test-").FullName;
    private Process? _process;
    private ConnectionMultiplexer? _connection;

    public int Port { get; } = FreePort();

    public string ConnectionString => $"127.0.0.1:{Port}";

    /// <summary>A connection shared by the tests of this server; made at the first use.</summary>
    public IConnectionMultiplexer Connection => _connection ??= Connect();

    public IDatabase Database => Connection.GetDatabase();

    public ConnectionMultiplexer Connect() => ConnectionMultiplexer.Connect($"{ConnectionString},abortConnect=false,syncTimeout=5000");

    public async Task InitializeAsync()
    {
        await StartAsync();

        // The client blocks pool threads while it connects; parallel tests need more than the two that two cores give.
        ThreadPool.GetMinThreads(out _, out var completionPorts);
        ThreadPool.SetMinThreads(32, completionPorts);
    }

    /// <summary>Starts the server, on the same port as before, and waits until it accepts connections.</summary>
    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("redis-server") { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in (string[])["--port", $"{Port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", _folder])
            start.ArgumentList.Add(argument);

        _process = Process.Start(start) ?? throw new InvalidOperationException("redis-server did not start.");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20), TimeProvider.System);
        while (await _process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.Contains("Ready to accept connections"))
            {
                _ = _process.StandardOutput.ReadToEndAsync();
                return;
            }
        }

        throw new InvalidOperationException($"redis-server ended instead of listening on port {Port}.");
    }

    /// <summary>Kills the server, as a crash would; what it held is lost.</summary>
    public async Task KillAsync()
    {
        if (_process is null)
            return;

        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public async Task DisposeAsync()
    {
        _connection?.Dispose();
        await KillAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

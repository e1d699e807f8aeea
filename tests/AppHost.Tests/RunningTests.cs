using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using LoadPlatform.AppHost.LocalRabbitMq;
using LoadPlatform.AppHost.Processes;
using RabbitMQ.Client;

namespace LoadPlatform.AppHost.Tests;

/// <summary>The whole application with real servers; each test takes about a minute.</summary>
[Trait("Category", "Server")]
public sealed class RunningTests : IDisposable
{
    private readonly Dictionary<string, int> _ports = FreePorts.Choose();
    private readonly string _data = Directory.CreateTempSubdirectory("apphost-run-").FullName;

    [Fact]
    public async Task KillsAndStop_RealServers_DataSurvivesAndNothingIsLeft()
    {
        var parameters = Path.Combine(_data, "simulator.yaml");
        await File.WriteAllTextAsync(parameters, "seed: 77\nmax_capacity: 5\n");
        await using var host = new RunningAppHost(_ports, _data, ("SIMULATOR_CONFIG", parameters), ("Simulator__MaxCapacity", "7"));
        await host.WaitForLineAsync("LoadPlatform is ready.");
        Assert.Equal((77, 7), await SimulatorAsync());
        await PublishAsync();
        Assert.Equal("+OK", await RedisAsync("SET survives yes"));

        KillListener(_ports["Redis:Port"]);
        KillListener(_ports["RabbitMq:Port"]);
        await host.WaitForLineAsync($"{ResourceNames.Cache} exited with code 137; restarting (1)");
        await host.WaitForLineAsync($"{ResourceNames.Messaging} exited with code 137; restarting (1)");

        Assert.Equal("$3 yes", await RedisAsync("GET survives"));
        Assert.Equal("kept", await ReceiveAsync());

        Assert.Equal(0, await host.TerminateAsync(TimeSpan.FromSeconds(15)));
        Assert.All(_ports.Values, port => Assert.False(Listens(port), $"Something still listens on {port}."));
        Assert.Empty(ProcessesNaming(_data));
        Assert.True(File.Exists(Path.Combine(_data, "logs", "gateway.log")));
    }

    [Fact]
    public async Task Start_AfterAKill_EndsWhatIsLeftAndGoesOn()
    {
        await using (var killed = new RunningAppHost(_ports, _data))
        {
            await killed.WaitForLineAsync("LoadPlatform is ready.");
            Assert.Equal("+OK", await RedisAsync("SET survives yes"));

            await using var second = new RunningAppHost(_ports, _data);
            Assert.Equal(1, await second.WaitForExitAsync());
            Assert.Contains($"Another AppHost (pid {killed.Id}) runs with Data:Root '{_data}'", second.Output, StringComparison.Ordinal);
            Assert.True(Listens(_ports["Redis:Port"]));

            await killed.KillAsync();
            Assert.True(Listens(_ports["Redis:Port"]));
        }

        await using var host = new RunningAppHost(_ports, _data);
        await host.WaitForLineAsync("LoadPlatform is ready.");

        Assert.Matches($@"ended {ResourceNames.Cache} \(pid \d+\), left by a start that was killed", host.Output);
        Assert.Matches($@"ended {ResourceNames.Gateway} \(pid \d+\), left by a start that was killed", host.Output);
        Assert.Contains("Simulated time goes on at", host.Output, StringComparison.Ordinal);
        Assert.Equal("$3 yes", await RedisAsync("GET survives"));

        Assert.Equal(0, await host.TerminateAsync(TimeSpan.FromSeconds(15)));
        Assert.Empty(ProcessesNaming(_data));
        Assert.Empty(ProcessLedger.Read(_data).Record!.Started);
        Assert.All(_ports.Values, port => Assert.False(Listens(port), $"Something still listens on {port}."));
    }

    [Fact]
    public async Task Start_PortsTaken_RefusesNamingEachAndExitsWithOne()
    {
        using var gateway = new TcpListener(IPAddress.Loopback, _ports["Gateway:Port"]);
        using var redis = new TcpListener(IPAddress.Loopback, _ports["Redis:Port"]);
        gateway.Start();
        redis.Start();

        await using var host = new RunningAppHost(_ports, _data);

        Assert.Equal(1, await host.WaitForExitAsync());
        Assert.Contains($"Port {_ports["Gateway:Port"]} on 127.0.0.1 is taken", host.Output, StringComparison.Ordinal);
        Assert.Contains($"Port {_ports["Redis:Port"]} on 127.0.0.1 is taken", host.Output, StringComparison.Ordinal);
        Assert.Contains("Nothing was started.", host.Output, StringComparison.Ordinal);
    }

    /// <summary>What the simulator was given, by its file and over it.</summary>
    private async Task<(int Seed, int MaxCapacity)> SimulatorAsync()
    {
        using var http = new HttpClient();
        var state = (await http.GetFromJsonAsync<JsonObject>($"http://127.0.0.1:{_ports["Simulator:Port"]}/_sim/state"))!;
        return ((int)state["seed"]!, (int)state["service"]!["maxCapacity"]!);
    }

    public void Dispose() => Directory.Delete(_data, recursive: true);

    private static bool Listens(int port)
    {
        using var client = new TcpClient();
        try
        {
            client.Connect(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static void KillListener(int port)
    {
        var inode = File.ReadLines("/proc/net/tcp").Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).First(fields => fields[1].EndsWith($":{port:X4}", StringComparison.Ordinal) && fields[3] == "0A")[9];
        var owner = Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Where(name => int.TryParse(name, out _)).First(id => Holds(id!, $"socket:[{inode}]"));
        using var process = Process.GetProcessById(int.Parse(owner!, System.Globalization.CultureInfo.InvariantCulture));
        process.Kill();
    }

    private static bool Holds(string processId, string socket)
    {
        try
        {
            return Directory.EnumerateFiles($"/proc/{processId}/fd").Any(file => new FileInfo(file).LinkTarget == socket);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static IEnumerable<string> ProcessesNaming(string text) => Process.GetProcesses().Select(process => CommandLine(process.Id)).Where(line => line.Contains(text, StringComparison.Ordinal));

    private static string CommandLine(int processId)
    {
        try
        {
            return File.ReadAllText($"/proc/{processId}/cmdline");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return string.Empty;
        }
    }

    // Asks until it is answered: the server may be starting.
    private static async Task<T> EventuallyAsync<T>(Func<Task<T>> ask)
    {
        var limit = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                return await ask();
            }
            catch (Exception exception) when (exception is SocketException or IOException or RabbitMQ.Client.Exceptions.BrokerUnreachableException && TimeProvider.System.GetElapsedTime(limit) < TimeSpan.FromSeconds(90))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System);
            }
        }
    }

    private Task<string> RedisAsync(string command) => EventuallyAsync(async () =>
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, _ports["Redis:Port"]);
        await client.GetStream().WriteAsync(System.Text.Encoding.ASCII.GetBytes($"{command}\r\n"));
        using var reader = new StreamReader(client.GetStream());
        var first = await reader.ReadLineAsync() ?? throw new IOException("closed");
        return first.StartsWith('$') ? $"{first} {await reader.ReadLineAsync()}" : first;
    });

    private Task<IConnection> ConnectAsync() => EventuallyAsync(() => new ConnectionFactory
    {
        HostName = "127.0.0.1",
        Port = _ports["RabbitMq:Port"],
        UserName = LocalRabbitMqResource.UserName,
        Password = File.ReadAllText(Path.Combine(_data, "rabbitmq", "password")),
    }.CreateConnectionAsync());

    private async Task PublishAsync()
    {
        await using var connection = await ConnectAsync();
        await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true));
        await channel.QueueDeclareAsync("survives", durable: true, exclusive: false, autoDelete: false);
        await channel.BasicPublishAsync(string.Empty, "survives", mandatory: true, new BasicProperties { Persistent = true }, "kept"u8.ToArray());
    }

    private async Task<string?> ReceiveAsync()
    {
        await using var connection = await ConnectAsync();
        await using var channel = await connection.CreateChannelAsync();
        var message = await channel.BasicGetAsync("survives", autoAck: true);
        return message is null ? null : System.Text.Encoding.UTF8.GetString(message.Body.Span);
    }
}

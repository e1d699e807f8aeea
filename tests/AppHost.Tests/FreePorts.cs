using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace LoadPlatform.AppHost.Tests;

/// <summary>Arguments that put everything on ports that are free now.</summary>
internal static class FreePorts
{
    private static readonly string[] Settings = ["Gateway:Port", "Simulator:Port", "Redis:Port", "RabbitMq:Port", "RabbitMq:DistributionPort", "RabbitMq:EpmdPort", "Dashboard:Port", "Dashboard:OtlpPort"];

    public static Dictionary<string, int> Choose()
    {
        var listeners = Settings.ToDictionary(setting => setting, _ => new TcpListener(IPAddress.Loopback, 0), StringComparer.Ordinal);
        foreach (var listener in listeners.Values)
            listener.Start();

        var ports = listeners.ToDictionary(pair => pair.Key, pair => ((IPEndPoint)pair.Value.LocalEndpoint).Port, StringComparer.Ordinal);
        foreach (var listener in listeners.Values)
            listener.Dispose();

        return ports;
    }

    public static string[] Arguments(IReadOnlyDictionary<string, int> ports, params string[] more) =>
        [.. ports.Select(port => string.Create(CultureInfo.InvariantCulture, $"--{port.Key}={port.Value}")), .. more];
}

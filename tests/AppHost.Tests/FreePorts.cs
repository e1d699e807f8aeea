using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace LoadPlatform.AppHost.Tests;

/// <summary>Arguments that put everything on ports that are free now, below those that outgoing connections use.</summary>
internal static class FreePorts
{
    private const int FirstPort = 10000;
    private const int PastLastPort = 20000;

    private static readonly string[] Settings = ["Gateway:Port", "Simulator:Port", "Redis:Port", "RabbitMq:Port", "RabbitMq:DistributionPort", "RabbitMq:EpmdPort", "Dashboard:Port", "Dashboard:OtlpPort"];

    public static Dictionary<string, int> Choose()
    {
        HashSet<int> chosen = [];
        while (chosen.Count < Settings.Length)
        {
            var port = RandomNumberGenerator.GetInt32(FirstPort, PastLastPort);
            if (IsFree(port))
                chosen.Add(port);
        }

        return Settings.Zip(chosen).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
    }

    public static string[] Arguments(IReadOnlyDictionary<string, int> ports, params string[] more) =>
        [.. ports.Select(port => string.Create(CultureInfo.InvariantCulture, $"--{port.Key}={port.Value}")), .. more];

    private static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}

using System.Net;
using System.Net.Sockets;

namespace LoadPlatform.AppHost.Infrastructure;

/// <summary>Finds ports that are taken before anything is started.</summary>
internal static class PortCheck
{
    /// <summary>Says of each port that cannot be listened on, or that is named twice, which it is and what setting moves it.</summary>
    public static IEnumerable<string> Taken(IReadOnlyList<FixedPort> ports)
    {
        foreach (var group in ports.GroupBy(port => port.Number).Where(group => group.Skip(1).Any()))
            yield return $"Port {group.Key} is set for more than one purpose: {string.Join(", ", group.Select(port => port.Setting))}.";

        foreach (var port in ports.DistinctBy(port => port.Number).Where(port => !IsFree(port.Number)))
            yield return $"Port {port.Number} on 127.0.0.1 is taken; {port.Purpose} needs it. Free it, or choose another: --{port.Setting}=<port>.";
    }

    private static bool IsFree(int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            socket.Listen();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}

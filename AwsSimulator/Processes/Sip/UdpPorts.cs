using System.Globalization;
using System.Net;

namespace LoadPlatform.AwsSimulator.Processes.Sip;

/// <summary>
/// Which UDP addresses somebody listens at, from <c>/proc/net/udp</c>:
/// <code>
///    sl  local_address rem_address   st tx_queue rx_queue …
///   104: 0240007F:13CE 00000000:0000 07 00000000:00000000 …
/// </code>
/// </summary>
internal static class UdpPorts
{
    private const string Table = "/proc/net/udp";

    /// <summary>The addresses now; null where the system does not say.</summary>
    public static IReadOnlySet<IPEndPoint>? Read()
    {
        try
        {
            return Parse(File.ReadLines(Table));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Reads the table's lines; others are passed over.</summary>
    public static IReadOnlySet<IPEndPoint> Parse(IEnumerable<string> lines)
    {
        HashSet<IPEndPoint> open = [];
        foreach (var line in lines)
        {
            var fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var local = fields.Length > 1 ? fields[1].Split(':') : [];
            if (local.Length == 2
                && uint.TryParse(local[0], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var address)
                && ushort.TryParse(local[1], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var port))
                open.Add(new IPEndPoint(new IPAddress(address), port));
        }

        return open;
    }

    /// <summary>Whether somebody listens at an address; true where it is not known.</summary>
    public static bool Holds(IReadOnlySet<IPEndPoint>? open, IPEndPoint address) =>
        open is null || open.Contains(address) || open.Contains(new IPEndPoint(IPAddress.Any, address.Port));
}

using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Orchestrator;

/// <summary>Gives each endpoint its address. There is no proxy: a process listens on the port that its callers use.</summary>
internal sealed class PortAllocator
{
    // Below the kernel's range for outgoing connections, so that none of them takes a port while its process restarts.
    private const int FirstPort = 20000;
    private const int PastLastPort = 30000;

    private readonly HashSet<int> _given = [];

    public void Allocate(IResource resource)
    {
        foreach (var endpoint in resource.Annotations.OfType<EndpointAnnotation>().Where(endpoint => endpoint.AllocatedEndpoint is null))
        {
            var isContainer = resource is ContainerResource;
            var port = (isContainer ? endpoint.Port : endpoint.TargetPort ?? endpoint.Port) ?? FreePort();
            endpoint.TargetPort ??= port;
            _given.Add(port);
            endpoint.AllocatedEndpoint = new AllocatedEndpoint(endpoint, Address(endpoint.TargetHost), port, endpoint.TargetPort.Value.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static string Address(string targetHost) =>
        IPAddress.TryParse(targetHost, out var address) && (address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any)) ? "localhost" : targetHost;

    private int FreePort()
    {
        for (var attempt = 0; attempt < 1000; attempt++)
        {
            var port = RandomNumberGenerator.GetInt32(FirstPort, PastLastPort);
            if (!_given.Contains(port) && IsFree(port))
                return port;
        }

        throw new DistributedApplicationException($"No free port between {FirstPort} and {PastLastPort - 1} on 127.0.0.1.");
    }

    private static bool IsFree(int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}

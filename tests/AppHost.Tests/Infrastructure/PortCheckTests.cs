using System.Net;
using System.Net.Sockets;
using LoadPlatform.AppHost.Configuration;
using LoadPlatform.AppHost.Infrastructure;

namespace LoadPlatform.AppHost.Tests.Infrastructure;

public sealed class PortCheckTests
{
    [Fact]
    public void Taken_TwoOfThreeTaken_NamesEachPortAndItsSetting()
    {
        using var first = Listen(IPAddress.Loopback);
        using var second = Listen(IPAddress.Any);
        var free = FreePorts.Choose()["Gateway:Port"];

        var messages = PortCheck.Taken([new(Port(first), "Gateway:Port", "the gateway"), new(free, "Redis:Port", "Redis"), new(Port(second), "Simulator:Port", "the AWS simulator")]).ToArray();

        Assert.Equal(2, messages.Length);
        Assert.Contains($"Port {Port(first)} on 127.0.0.1 is taken", messages[0], StringComparison.Ordinal);
        Assert.Contains("--Gateway:Port=<port>", messages[0], StringComparison.Ordinal);
        Assert.Contains("--Simulator:Port=<port>", messages[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Taken_PortNamedTwice_SaysBothSettings()
    {
        var port = FreePorts.Choose()["Gateway:Port"];

        var message = Assert.Single(PortCheck.Taken([new(port, "Gateway:Port", "the gateway"), new(port, "Redis:Port", "Redis")]));

        Assert.Contains("Gateway:Port, Redis:Port", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, true, 6)]
    [InlineData(true, false, 8)]
    [InlineData(false, false, 7)]
    public void Of_Settings_ListsOnlyWhatWillListen(bool simulated, bool containers, int expected)
    {
        var options = new AppHostOptions { Aws = new AwsOptions { Mode = simulated ? AwsMode.Simulator : AwsMode.Aws }, Containers = new ContainerOptions { Enabled = containers } };

        Assert.Equal(expected, FixedPorts.Of(options, hasDashboard: true).Count);
    }

    private static TcpListener Listen(IPAddress address)
    {
        var listener = new TcpListener(address, 0);
        listener.Start();
        return listener;
    }

    private static int Port(TcpListener listener) => ((IPEndPoint)listener.LocalEndpoint).Port;
}

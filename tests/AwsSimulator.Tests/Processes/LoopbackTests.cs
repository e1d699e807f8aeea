using LoadPlatform.AwsSimulator.Configuration;
using LoadPlatform.AwsSimulator.Processes;
using LoadPlatform.AwsSimulator.Processes.Containers;
using LoadPlatform.AwsSimulator.Processes.Sip;
using Microsoft.Extensions.Configuration;

namespace LoadPlatform.AwsSimulator.Tests.Processes;

public class LoopbackTests
{
    [Fact]
    public void Network_Addresses_FrontHostAndTasks()
    {
        Assert.True(LoopbackNetwork.TryParse("127.0.64.0/18", out var network, out _));

        Assert.Equal(("127.0.64.1", "127.0.64.2", "127.0.64.16", "127.0.65.16"), ($"{network.Front}", $"{network.Host}", $"{network.Task(0)}", $"{network.Task(256)}"));
        Assert.Equal(("127.0.127.254", "127.0.64.16"), ($"{network.Task(network.Tasks - 1)}", $"{network.Task(network.Tasks)}"));
    }

    [Theory]
    [InlineData("127.0.0.0/16")]
    [InlineData("10.0.0.0/16")]
    [InlineData("127.1.0.0/25")]
    [InlineData("126.0.0.0/7")]
    [InlineData("::1/128")]
    [InlineData("here")]
    public void Network_NotOfLoopbackOrWithTheMachinesOwn_Refused(string text)
    {
        Assert.False(LoopbackNetwork.TryParse(text, out _, out var problem));
        Assert.Contains(text, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void UdpPorts_Table_ListsLocalAddresses()
    {
        var open = UdpPorts.Parse(
        [
            "   sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref pointer drops",
            "  104: 0240007F:13CE 00000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 12345 2 0000000000000000 0",
            "  105: 00000000:22B8 00000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 12346 2 0000000000000000 0",
        ]);

        Assert.Equal(["0.0.0.0:8888", "127.0.64.2:5070"], open.Select(address => $"{address}").Order());
        Assert.True(UdpPorts.Holds(open, System.Net.IPEndPoint.Parse("127.0.0.9:8888")));
        Assert.False(UdpPorts.Holds(open, System.Net.IPEndPoint.Parse("127.0.64.2:5071")));
    }

    [Fact]
    public async Task OutputLines_LongAndUnfinishedLines_CutAndKept()
    {
        var lines = new List<string>();
        using var reader = new StringReader($"one\r\n\n{new string('x', 20_000)}\nlast");
        await OutputLines.ReadAsync(reader, line =>
        {
            lines.Add(line);
            return ValueTask.CompletedTask;
        });

        Assert.Equal(["one", "", new string('x', 16_384), new string('x', 20_000 - 16_384), "last"], lines);
    }

    [Fact]
    public void Settings_ProcessHostWithWhatItCannotHave_AllSaid()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Simulator:TaskHost"] = "process",
            ["Simulator:InitialCalls"] = "3",
            ["Simulator:Sipp:Remote"] = "10.9.8.7",
            ["Clock:Scale"] = "60",
            ["Clock:Epoch"] = "2026-01-01T00:00:00Z",
        }).Build();

        Assert.Equal(
            [
                "Simulator:TaskHost: 'process' needs Clock:Scale 1, not 60: real processes live in real time.",
                "Simulator:TaskHost: 'process' needs 'initial_calls' 0, not 3: no process would place them.",
                "Simulator:TaskHost: 'process' needs a loopback address as 'remote' in 'sipp', not '10.9.8.7'.",
            ],
            SettingsReader.Read(configuration, Path.GetTempPath()).Mistakes);
    }

    [Fact]
    public void Settings_ProcessHost_SippTalksOverLoopback()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Simulator:TaskHost"] = "process",
            ["Simulator:Processes:Network"] = "127.9.0.0/16",
        }).Build();
        var reading = SettingsReader.Read(configuration, Path.GetTempPath());

        Assert.Empty(reading.Mistakes);
        Assert.Equal(("127.9.0.1", "127.9.0.2"), (reading.Options.Sipp.Remote, reading.Options.Sipp.PrivateIp));
    }
}

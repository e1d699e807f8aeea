using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Tests.Wire;

namespace LoadPlatform.AwsSimulator.Tests.Processes;

/// <summary>The SIPp host's real shell.</summary>
[Trait("Category", "Server")]
[Collection(ProcessCollection.Name)]
public sealed class ShellHostTests : IAsyncLifetime
{
    private readonly ProcessSimulator _simulator = new(("Simulator:InitialTasks", "0"), ("Simulator:MinCapacity", "0"), ("Simulator:Sipp:AudioFiles", "4"));

    [Theory]
    [InlineData("if [ -f /opt/sipp/scenarios/uac_asterisk.xml ]; then echo \"$(ls /opt/sipp/audio/calls_pcmu | wc -l) files\"; fi", "Success", 0, "4 files\n", "")]
    [InlineData("echo out; echo err >&2; exit 3", "Failed", 3, "out\n", "err\nfailed to run commands: exit status 3")]
    [InlineData("pgrep -a -x sipp || echo none", "Success", 0, "none\n", "")]
    [InlineData("echo /opt/sipp/runs/*", "Success", 0, "/opt/sipp/runs/*\n", "")]
    [InlineData("env | cut -d= -f1 | grep -c -e AWS_ACCESS -e DOTNET", "Failed", 1, "0\n", "failed to run commands: exit status 1")]
    public async Task Script_Ends_WithItsCodeAndOutput(string script, string status, int code, string output, string error)
    {
        var invocation = await _simulator.ScriptAsync(script);

        Assert.Equal(
            (status, code, output, error),
            ((string?)invocation["Status"], (int)invocation["ResponseCode"]!, (string?)invocation["StandardOutputContent"], (string?)invocation["StandardErrorContent"]));
    }

    [Fact]
    public async Task Script_WritesMuch_CutAsRunCommandDoes()
    {
        var invocation = await _simulator.ScriptAsync("head -c 3000000 /dev/zero | tr '\\0' x; echo done >&2");

        Assert.Equal(("Success", "done\n"), ((string?)invocation["Status"], (string?)invocation["StandardErrorContent"]));
        Assert.InRange(((string)invocation["StandardOutputContent"]!).Length, 1000, 24_000);
    }

    [Fact]
    public async Task Script_LeavesABackgroundProcess_EndsAndItLivesOn()
    {
        var first = await _simulator.ScriptAsync("sleep 300 & echo started");
        var second = await _simulator.ScriptAsync("pgrep -c -x sleep");

        Assert.Equal(("Success", "started\n"), ((string?)first["Status"], (string?)first["StandardOutputContent"]));
        Assert.Equal("1\n", (string?)second["StandardOutputContent"]);
    }

    [Fact]
    public async Task CancelCommand_ScriptAndItsChildren_EndAtOnce()
    {
        var command = await _simulator.SendAsync("sleep 200 & sleep 300");
        await ProcessSimulator.UntilAsync(() => _simulator.ScriptAsync("pgrep -c -x sleep"), found => (string?)found["StandardOutputContent"] == "2\n");
        await _simulator.Application.CallAsync(SimulatorApplication.Ssm, "CancelCommand", new JsonObject { ["CommandId"] = command }.ToJsonString());

        await ProcessSimulator.UntilAsync(() => _simulator.InvocationAsync(command), invocation => (string?)invocation["Status"] == "Cancelled");
        await ProcessSimulator.UntilAsync(() => _simulator.ScriptAsync("pgrep -c -x sleep"), found => (string?)found["StandardOutputContent"] == "0\n");
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _simulator.DisposeAsync();
}

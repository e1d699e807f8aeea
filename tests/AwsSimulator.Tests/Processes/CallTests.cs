using System.Net;
using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Processes;
using LoadPlatform.AwsSimulator.Tests.Wire;

namespace LoadPlatform.AwsSimulator.Tests.Processes;

/// <summary>Real calls: a real SIPp behind Run Command calls real SIPp servers in tasks.</summary>
[Trait("Category", "Server")]
[Collection(ProcessCollection.Name)]
public sealed class CallTests : IAsyncLifetime
{
    private readonly ProcessSimulator _simulator = new(("Simulator:MaxConcurrentCalls", "3"));
    private readonly IPAddress _front;
    private readonly IPAddress _host;

    public CallTests()
    {
        Assert.True(LoopbackNetwork.TryParse(ProcessSimulator.Network, out var network, out _));
        (_front, _host) = (network.Front, network.Host);
    }

    [Fact]
    public async Task Calls_WithAPlannedEnd_CompleteAndAreSessionsMeanwhile()
    {
        await StartCallsAsync("c1", 3, holdMs: 3000);
        var during = await UntilStateAsync(state => state["sessions"]!.AsArray().Count == 3);
        await UntilAsync("c1", "SuccessfulCall(C)", 3);
        await UntilStateAsync(state => state["sessions"]!.AsArray().Count == 0 && (bool?)state["tasks"]![0]!["protected"] == false);

        Assert.All(during["sessions"]!.AsArray(), session => Assert.True((bool)session!["hasCall"]!));
        Assert.True((bool?)during["tasks"]![0]!["protected"]);
        Assert.Equal((3, 3, 0), (await StatisticAsync("c1", "TotalCallCreated"), await StatisticAsync("c1", "SuccessfulCall(C)"), await StatisticAsync("c1", "FailedCall(C)")));
    }

    [Fact]
    public async Task Calls_MoreThanATaskTakes_RefusedWith503()
    {
        await StartCallsAsync("c1", 5, holdMs: 2000);
        await UntilAsync("c1", "SuccessfulCall(C)", 3);

        Assert.Equal((5, 3, 2), (await StatisticAsync("c1", "TotalCallCreated"), await StatisticAsync("c1", "SuccessfulCall(C)"), await StatisticAsync("c1", "FailedCall(C)")));
        Assert.Equal("2\n", await OutputAsync("grep -c \"received 'SIP/2.0 503\" /opt/sipp/runs/c1/errors.log"));
    }

    [Fact]
    public async Task Calls_TheirTaskDies_AreHungUpOn()
    {
        await StartCallsAsync("c1", 2);
        var state = await UntilStateAsync(state => state["sessions"]!.AsArray().Count == 2);
        var task = (string)state["tasks"]![0]!["id"]!;
        var arn = $"arn:aws:ecs:us-east-1:123456789012:task/{SimulatorApplication.Service}/{task}";
        Kill(ProcessSimulator.AddressOf(await _simulator.DescribeTaskAsync(arn, SimulatorApplication.Service)));
        await UntilAsync("c1", "FailedCall(C)", 2);
        var stopped = await _simulator.UntilTaskAsync(arn, "STOPPED", SimulatorApplication.Service);

        Assert.Equal("2\n", await OutputAsync("grep -o 'unexpected BYE' /opt/sipp/runs/c1/errors.log | wc -l"));
        Assert.Equal(("EssentialContainerExited", 137), ((string?)stopped["stopCode"], (int?)stopped["containers"]![0]!["exitCode"]));
        await UntilStateAsync(state => state["sessions"]!.AsArray().Count == 0);
        await UntilStateAsync(state => (int?)state["running"] == 1 && (string?)state["tasks"]![0]!["id"] != task);
    }

    [Fact]
    public async Task Calls_TheirCallerDies_EndBySilence()
    {
        await StartCallsAsync("c1", 2);
        await UntilStateAsync(state => state["sessions"]!.AsArray().Count == 2);
        await OutputAsync("pkill -TERM -f '^sipp .*/opt/sipp/runs/c1/'");

        await UntilStateAsync(state => state["sessions"]!.AsArray().Count == 0);
    }

    [Fact]
    public async Task SippDeath_RealSipp_DiesAndItsCallsEndBySilence()
    {
        await StartCallsAsync("c1", 1);
        await StartCallsAsync("c2", 1, port: 5080);
        await UntilStateAsync(state => state["sessions"]!.AsArray().Count == 2);
        using var fault = new StringContent("""{"kind":"sipp-death","scope":"/runs/c1/"}""", System.Text.Encoding.UTF8, "application/json");
        var asked = await _simulator.Application.CreateClient().PostAsync(new Uri("/_sim/faults", UriKind.Relative), fault);

        Assert.Equal(HttpStatusCode.Created, asked.StatusCode);
        await UntilStateAsync(state => state["sessions"]!.AsArray().Count == 1);
        Assert.Equal("1\n", await OutputAsync("pgrep -c -x sipp"));
        Assert.Equal("1\n", await OutputAsync("pgrep -c -f '^sipp .*/opt/sipp/runs/c2/'"));
    }

    [Fact]
    public async Task StopTask_CallsAreOn_DrainsThemFirst()
    {
        await StartCallsAsync("c1", 1, holdMs: 3000);
        var state = await UntilStateAsync(state => state["sessions"]!.AsArray().Count == 1);
        var arn = $"arn:aws:ecs:us-east-1:123456789012:task/{SimulatorApplication.Service}/{state["tasks"]![0]!["id"]}";
        await _simulator.StopTaskAsync(arn, SimulatorApplication.Service);
        var stopped = await _simulator.UntilTaskAsync(arn, "STOPPED", SimulatorApplication.Service);

        Assert.Equal(0, (int?)stopped["containers"]![0]!["exitCode"]);
        Assert.Equal((1, 0), (await StatisticAsync("c1", "SuccessfulCall(C)"), await StatisticAsync("c1", "FailedCall(C)")));
        Assert.Contains("SIGTERM: no more calls", await _simulator.LogAsync(SimulatorApplication.Service, "voice-agent", arn));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _simulator.DisposeAsync();

    private static void Kill(string address)
    {
        // The shell that is the container's first process, and so all of it.
        using var killing = System.Diagnostics.Process.Start("/usr/bin/pkill", ["-KILL", "-f", $"^/usr/bin/sipp .* -i {address} "]);
        killing.WaitForExit();
    }

    private async Task StartCallsAsync(string cohort, int count, int? holdMs = null, int port = 5070)
    {
        var folder = $"/opt/sipp/runs/{cohort}";
        var started = await _simulator.ScriptAsync(
            $"mkdir {folder} && cd {folder} || exit 1",
            $"sipp {_front}:5060 -sf /opt/sipp/scenarios/uac_asterisk.xml -l {count} -m {count} -r {count} -rp 200 -i {_host} -p {port} -mp {10_000 + port} -ci {_host} -cp {port + 3000} -rtp_payload 0 "
            + $"{(holdMs is { } hold ? $"-d {hold}" : "")} -trace_err -error_file {folder}/errors.log -trace_stat -stf {folder}/stat.csv -fd 1 -bg || [ $? -eq 99 ]");
        Assert.True((string?)started["Status"] == "Success", started.ToJsonString());
    }

    private Task<JsonNode> UntilStateAsync(Func<JsonNode, bool> holds) => ProcessSimulator.UntilAsync(_simulator.StateAsync, holds);

    private Task UntilAsync(string cohort, string column, int value) => ProcessSimulator.UntilAsync(async () => await StatisticAsync(cohort, column), found => found == value);

    /// <summary>A column of the statistics' last line; null while there is none.</summary>
    private async Task<int?> StatisticAsync(string cohort, string column)
    {
        var lines = (await OutputAsync($"head -n 1 /opt/sipp/runs/{cohort}/stat.csv; tail -n 1 /opt/sipp/runs/{cohort}/stat.csv")).Split('\n');
        var place = Array.IndexOf(lines[0].Split(';'), column);
        return lines.Length > 1 && place >= 0 && int.TryParse(lines[1].Split(';').ElementAtOrDefault(place), out var value) && lines[0] != lines[1] ? value : null;
    }

    private async Task<string> OutputAsync(string script) => (string)(await _simulator.ScriptAsync(script))["StandardOutputContent"]!;
}

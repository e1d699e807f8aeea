using System.Diagnostics;
using System.Globalization;
using LoadPlatform.Contracts.Steps;
using LoadPlatform.Contracts.Targets;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.TaskLauncher.Sipp;

namespace LoadPlatform.TaskLauncher.Tests.Sipp;

/// <summary>What the platform believes of SIPp, asked of a real one on loopback.</summary>
[Trait("Category", "Server")]
public sealed class RealSippTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly ScriptHost _host = new();
    private readonly Guid _runId = Guid.NewGuid();
    private readonly int _port = Random.Shared.Next(30_000, 60_000);
    private int _farSide;

    public Task InitializeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Signal_CallsWithoutAnEnd_OnlySigtermEndsThem()
    {
        await AnswerAsync("-sn", "uas");
        await StartAsync(3);
        await UntilAsync(calls => calls is { Placed: 3, Current: 3 });

        await RunAsync(SippScripts.Signal(_runId, ["c"], "USR1"));
        await RunAsync(SippScripts.Signal(_runId, ["c"], "USR1"));
        await NextLineAsync();
        Assert.Equal(1, await CountAsync());
        Assert.Equal(3, (await ReadAsync())!.Current);

        await RunAsync(SippScripts.Signal(_runId, ["c"], "TERM"));
        await UntilGoneAsync();
        Assert.Equal((3, 3, 0, 3), await ReadAsync() is { } last ? (last.Placed, last.Current, last.Failed, last.Connected) : default);
    }

    [Fact]
    public async Task ReadStatistics_FarSideHangsUp_CountsEveryDrop()
    {
        await AnswerAsync("-sf", Scenario("hangs-up"));
        await StartAsync(3);

        await UntilGoneAsync();

        Assert.Equal((3, 0, 0, 3), await ReadAsync() is { } calls ? (calls.Placed, calls.Failed, calls.Rejected, calls.Dropped) : default);
    }

    [Fact]
    public async Task ReadStatistics_FarSideNeverAnswers_CountsNoneAsConnected()
    {
        await AnswerAsync("-sf", Scenario("rings"));
        await StartAsync(3);
        await UntilAsync(calls => calls is { Placed: 3, Current: 3, Connected: 0 });

        await RunAsync(SippScripts.Signal(_runId, ["c"], "TERM"));
        await UntilGoneAsync();

        Assert.Equal((3, 3, 0, 0), await ReadAsync() is { } calls ? (calls.Placed, calls.Current, calls.Completed, calls.Connected) : default);
    }

    [Fact]
    public async Task ReadErrors_PortIsTaken_SaysWhySippEndedWithoutACall()
    {
        await AnswerAsync("-sn", "uas");
        await StartAsync(3, sipPort: _port);

        await UntilGoneAsync();

        Assert.Equal(0, (await ReadAsync())!.Placed);
        Assert.Contains("Unable to bind main socket", (await RunAsync(SippScripts.ReadErrors(_runId, "c"))).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadStatistics_FarSideRefuses_CountsEveryRejection()
    {
        await AnswerAsync("-sf", Scenario("refuses"));
        await StartAsync(3);

        await UntilGoneAsync();

        Assert.Equal((3, 3, 3, 0), await ReadAsync() is { } calls ? (calls.Placed, calls.Failed, calls.Rejected, calls.Dropped) : default);
    }

    public async Task DisposeAsync()
    {
        await _host.RunAsync(SippScripts.SignalRun(_runId, "KILL"));
        if (_farSide != 0)
            Process.GetProcessById(_farSide).Kill();
        _host.Dispose();
    }

    private static string Scenario(string name) => Path.Combine(AppContext.BaseDirectory, "Sipp", "Calls", $"{name}.xml");

    private async Task AnswerAsync(params string[] scenario)
    {
        var words = string.Join(' ', scenario.Select(ServiceDefaults.Aws.ShellScript.Quote));
        var started = await _host.RunAsync([$"sipp {words} -i 127.0.0.1 -p {_port} -cp {_port + 1} -bg || [ $? -eq 99 ]"]);
        _farSide = int.Parse(started.Output.Split("PID=[")[1].Split(']')[0], CultureInfo.InvariantCulture);
    }

    private async Task StartAsync(int calls, int? sipPort = null)
    {
        var host = new SippHost { Instance = "", Remote = $"127.0.0.1:{_port}", Scenario = Scenario("long-call"), Audio = "" };
        var cohort = new PlannedCohort("c", calls, Random.Shared.Next(20, 130));
        var arguments = SippArguments.Of(_runId, cohort, new PlaceCallsStep(calls, 20), host, "127.0.0.1")
            .Select(argument => argument == $"{cohort.SipPort}" ? $"{sipPort ?? cohort.SipPort}" : argument);
        await RunAsync(SippScripts.Start(_runId, "c", [.. arguments]));
    }

    private async Task<ScriptResult> RunAsync(IReadOnlyList<string> script)
    {
        var result = await _host.RunAsync(script);
        Assert.True(result.ExitCode == 0, result.Error);
        return result;
    }

    private async Task<int> CountAsync() => (await RunAsync(SippScripts.List(_runId, ["c"]))).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;

    private async Task<CallTotals?> ReadAsync() =>
        SippStatistics.Parse((await RunAsync(SippScripts.ReadStatistics(_runId, ["c"]))).Output, DateTimeOffset.UnixEpoch).GetValueOrDefault("c")?.Calls;

    /// <summary>SIPp writes a line a second: waits for two more.</summary>
    private async Task NextLineAsync()
    {
        var path = Path.Combine(_host.Folder, _runId.ToString(), "c", "stat.csv");
        var before = (await File.ReadAllLinesAsync(path)).Length;
        await PollAsync(async () => (await File.ReadAllLinesAsync(path)).Length >= before + 2);
    }

    private Task UntilAsync(Func<CallTotals?, bool> condition) => PollAsync(async () => condition(await ReadAsync()));

    private Task UntilGoneAsync() => PollAsync(async () => await CountAsync() == 0);

    private static async Task PollAsync(Func<Task<bool>> condition)
    {
        var begun = Stopwatch.GetTimestamp();
        while (!await condition())
            Assert.True(Stopwatch.GetElapsedTime(begun) < Patience, "It did not come to be in time.");
    }
}

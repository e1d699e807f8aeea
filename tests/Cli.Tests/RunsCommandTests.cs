using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Api;

namespace LoadPlatform.Cli.Tests;

public sealed class RunsCommandTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public async Task List_WithFilters_AsksForThemAndShowsEachRun()
    {
        await using var gateway = await FakeGateway.StartAsync();
        gateway.OnList = _ => FakeGateway.Json(new RunPage { Runs = [FakeGateway.Run(RunStatus.Completed, Verdict.Inconclusive)] });

        Assert.Equal(0, await _terminal.RunAsync(gateway, "runs", "list", "--status", "Completed", "--target", "a&b", "--limit", "5"));
        Assert.Equal(["GET /api/v1/runs?limit=5&status=Completed&target=a%26b"], gateway.Requests);
        Assert.Contains($"{FakeGateway.RunId}  burst     voice-agent  Completed  Inconclusive  2026-02-05 10:00:00", _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_EndedRun_ShowsVerdictAndReasons()
    {
        await using var gateway = await FakeGateway.StartAsync();
        gateway.OnGet = _ => FakeGateway.Json(FakeGateway.Run(RunStatus.Completed, Verdict.Failed) with { Reasons = ["too few tasks"] });

        Assert.Equal(0, await _terminal.RunAsync(gateway, "runs", "show", FakeGateway.RunId.ToString()));
        Assert.Contains("Verdict: Failed", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("too few tasks", _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_UnknownRun_IsUsage()
    {
        await using var gateway = await FakeGateway.StartAsync();
        gateway.OnGet = _ => FakeGateway.Problem(404, "run-unknown", "There is no such run.");

        Assert.Equal(2, await _terminal.RunAsync(gateway, "runs", "show", FakeGateway.RunId.ToString()));
        Assert.Contains("There is no such run. (run-unknown)", _terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancel_WithReason_SendsIt()
    {
        await using var gateway = await FakeGateway.StartAsync();

        Assert.Equal(0, await _terminal.RunAsync(gateway, "runs", "cancel", FakeGateway.RunId.ToString(), "--reason", "wrong stack"));
        Assert.Equal([$"DELETE /api/v1/runs/{FakeGateway.RunId}?reason=wrong%20stack"], gateway.Requests);
    }

    [Fact]
    public async Task Scenarios_List_ShowsNamesAndDurations()
    {
        await using var gateway = await FakeGateway.StartAsync();

        Assert.Equal(0, await _terminal.RunAsync(gateway, "scenarios", "list"));
        Assert.Contains("burst         10m 10s  Twelve calls at once", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("steady-state  22m 00s  A phased ramp", _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_Run_SaysWhatTheExitCodesMean()
    {
        Assert.Equal(0, await _terminal.RunAsync("run", "--help"));
        Assert.Contains("3 inconclusive", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("as soon as the gateway has accepted the run", _terminal.Output, StringComparison.Ordinal);
    }
}

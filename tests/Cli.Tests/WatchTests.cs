using System.Text.Json;
using LoadPlatform.Cli.Gateway;
using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Api;
using LoadPlatform.Contracts.Steps;
using Microsoft.AspNetCore.Http;

namespace LoadPlatform.Cli.Tests;

public sealed class WatchTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Theory]
    [InlineData(RunStatus.Completed, Verdict.Passed, 0, "Verdict: Passed")]
    [InlineData(RunStatus.Completed, Verdict.Failed, 1, "Verdict: Failed")]
    [InlineData(RunStatus.Completed, Verdict.Inconclusive, 3, "Verdict: Inconclusive")]
    [InlineData(RunStatus.Rejected, null, 4, "Rejected")]
    [InlineData(RunStatus.Cancelled, Verdict.Aborted, 4, "Aborted (cancelled)")]
    [InlineData(RunStatus.Failed, Verdict.Aborted, 4, "Aborted (the run broke)")]
    public async Task Watch_RunEnds_SaysHowAndExitsWithIt(RunStatus status, Verdict? verdict, int expected, string said)
    {
        await using var gateway = await FakeGateway.StartAsync();
        gateway.OnGet = n => FakeGateway.Json(n < 3 ? FakeGateway.Run(RunStatus.Running) : FakeGateway.Run(status, verdict) with { Reasons = ["because"] });

        Assert.Equal(expected, await _terminal.RunAsync(gateway, "run", "burst", "--watch"));
        Assert.Contains(said, _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("- because", _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watch_NoTerminal_PrintsPlainLinesOnTheRunsClock()
    {
        await using var gateway = await FakeGateway.StartAsync();
        var progress = new RunProgress { Step = 2, Steps = 6, StepTitle = "wait 300 s", Running = 1, Desired = 4, Sessions = 10, ElapsedSeconds = 65, RemainingSeconds = 240 };
        gateway.OnGet = n => FakeGateway.Json(n < 3 ? FakeGateway.Run(RunStatus.Running) with { Progress = progress } : FakeGateway.Run(RunStatus.Completed, Verdict.Passed));
        gateway.OnEvents = n => n == 1 ? [("1-0", FakeGateway.Event("step.started", "step 2 \u001b[31mbegins"))] : [];

        Assert.Equal(0, await _terminal.RunAsync(gateway, "run", "burst", "--watch"));
        Assert.Contains("[10:01:15] Running: step 2/6 wait 300 s; tasks 1 running/4 desired, sessions 10; 1m 05s elapsed, 4m 00s at most to go", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("[10:01:02] task-launcher: step 2  [31mbegins", _terminal.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', _terminal.Output);
    }

    [Fact]
    public async Task Watch_AssertionsDidNotHold_ShowsExpectedAndActual()
    {
        await using var gateway = await FakeGateway.StartAsync();
        gateway.OnGet = _ => FakeGateway.Json(FakeGateway.Run(RunStatus.Completed, Verdict.Failed));
        gateway.OnEvents = n => n == 1 ? [("1-0", FakeGateway.Event("step.completed", "assert", Step(holds: false))), ("2-0", FakeGateway.Event("step.completed", "assert", Step(holds: true)))] : [];

        Assert.Equal(1, await _terminal.RunAsync(gateway, "run", "burst", "--watch"));
        Assert.Contains("step 4, running_task_count >= 12 within 300 s: expected >= 12, actual 4", _terminal.Output, StringComparison.Ordinal);
        Assert.Equal(2, _terminal.Output.Split("running_task_count").Length);
    }

    [Fact]
    public async Task Watch_BaselineRejected_ShowsTheEvidenceAndTheRemedy()
    {
        await using var gateway = await FakeGateway.StartAsync();
        gateway.OnGet = _ => FakeGateway.Json(FakeGateway.Run(RunStatus.Rejected) with
        {
            Baseline = [new BaselineCheck { Name = "active-calls", Expected = "0", Actual = "7", Holds = false, Source = "dynamodb:BatchGetItem", At = DateTimeOffset.UnixEpoch, Remedy = "end the calls" }],
        });

        Assert.Equal(4, await _terminal.RunAsync(gateway, "run", "burst", "--watch"));
        Assert.Contains("NOT active-calls: expected 0, actual 7 (dynamodb:BatchGetItem)", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("remedy: end the calls", _terminal.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "Report: docs/r.md")]
    [InlineData("/some where", "Report: /some where/docs/r.md")]
    public async Task Watch_Report_IsPrintedUnderTheResultsRoot(string? root, string expected)
    {
        await using var gateway = await FakeGateway.StartAsync();
        gateway.OnGet = _ => FakeGateway.Json(FakeGateway.Run(RunStatus.Completed, Verdict.Passed) with { Files = ["docs/r.md", "docs/r.json"] });

        Assert.Equal(0, await _terminal.RunAsync(gateway, root is null ? ["run", "burst", "--watch"] : ["run", "burst", "--watch", "--results-root", root]));
        Assert.Contains(expected, _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watch_EventsBreakOff_GoesOnAfterTheLastOne()
    {
        await using var gateway = await FakeGateway.StartAsync();
        gateway.OnGet = _ => FakeGateway.Json(gateway.LastEventIds.Count < 2 ? FakeGateway.Run(RunStatus.Running) : FakeGateway.Run(RunStatus.Completed, Verdict.Passed));
        gateway.OnEvents = n => n switch
        {
            1 => [("1-0", FakeGateway.Event("run.state", "first"))],
            2 => [("2-0", FakeGateway.Event("run.state", "second"))],
            _ => [],
        };

        Assert.Equal(0, await _terminal.RunAsync(gateway, "run", "burst", "--watch"));
        Assert.Equal([null, "1-0"], gateway.LastEventIds.Take(2));
        Assert.Equal(2, _terminal.Output.Split("first").Length);
        Assert.Equal(2, _terminal.Output.Split("second").Length);
    }

    [Fact]
    public async Task Watch_GatewayRestarts_SaysSoOnceAndGoesOn()
    {
        await using var gateway = await FakeGateway.StartAsync();
        gateway.OnGet = n => n switch
        {
            1 => FakeGateway.Json(FakeGateway.Run(RunStatus.Running)),
            < 6 => FakeGateway.Problem(503, "not-ready", "starting"),
            _ => FakeGateway.Json(FakeGateway.Run(RunStatus.Completed, Verdict.Passed)),
        };

        Assert.Equal(0, await _terminal.RunAsync(gateway, "run", "burst", "--watch"));
        Assert.Equal(2, _terminal.Output.Split("gateway unreachable, retrying").Length);
        Assert.Contains("gateway is back", _terminal.Output, StringComparison.Ordinal);
        Assert.Single(gateway.Posted);
    }

    [Fact]
    public async Task Watch_GatewayStaysAway_GivesUpAsNotRun()
    {
        using var terminal = new Terminal { Patience = TimeSpan.FromMilliseconds(20) };
        await using var gateway = await FakeGateway.StartAsync();
        gateway.OnGet = _ => FakeGateway.Problem(503, "not-ready", "starting");

        Assert.Equal(4, await terminal.RunAsync(gateway, "run", "burst", "--watch"));
        Assert.Contains("not to be reached", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watch_Interrupted_CancelsTheRunAndWaitsForItsEnd()
    {
        await using var gateway = await FakeGateway.StartAsync();
        var cancelled = false;
        gateway.OnCancel = () =>
        {
            cancelled = true;
            return Results.StatusCode(202);
        };
        gateway.OnGet = n =>
        {
            if (n == 2)
                _terminal.Interrupts.Signal();
            return FakeGateway.Json(cancelled ? FakeGateway.Run(RunStatus.Cancelled, Verdict.Aborted) : FakeGateway.Run(RunStatus.Running));
        };

        Assert.Equal(4, await _terminal.RunAsync(gateway, "run", "burst", "--watch"));
        Assert.Single(gateway.Requests, request => request.StartsWith($"DELETE /api/v1/runs/{FakeGateway.RunId}", StringComparison.Ordinal));
        Assert.Contains("Aborted (cancelled)", _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watch_InterruptedTwice_LeavesTheRun()
    {
        await using var gateway = await FakeGateway.StartAsync();
        gateway.OnCancel = () =>
        {
            _terminal.Interrupts.Signal();
            return Results.StatusCode(202);
        };
        gateway.OnGet = n =>
        {
            if (n == 1)
                _terminal.Interrupts.Signal();
            return FakeGateway.Json(FakeGateway.Run(RunStatus.Running));
        };

        Assert.Equal(4, await _terminal.RunAsync(gateway, "run", "burst", "--watch"));
        Assert.Contains($"left run {FakeGateway.RunId}", _terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watch_Json_PrintsNothingButTheRunOnTheOutput()
    {
        await using var gateway = await FakeGateway.StartAsync();

        Assert.Equal(0, await _terminal.RunAsync(gateway, "run", "burst", "--watch", "--json"));
        var run = JsonSerializer.Deserialize<RunView>(_terminal.Output, GatewayJson.Options);
        Assert.Equal((FakeGateway.RunId, Verdict.Passed), (run!.Id, run.Verdict));
        Assert.Contains("Verdict: Passed", _terminal.Error, StringComparison.Ordinal);
    }

    private static StepRecord Step(bool holds) => new()
    {
        Index = 3,
        Action = "assert",
        Title = "assert",
        StartedAt = DateTimeOffset.UnixEpoch,
        EndedAt = DateTimeOffset.UnixEpoch,
        Succeeded = holds,
        Assertion = new AssertionOutcome
        {
            Title = "running_task_count >= 12 within 300 s",
            Metric = "running_task_count",
            Expected = ">= 12",
            Actual = 4,
            Holds = holds,
            From = DateTimeOffset.UnixEpoch,
            To = DateTimeOffset.UnixEpoch,
            SampleCount = 9,
        },
    };
}

using Microsoft.AspNetCore.Http;

namespace LoadPlatform.Cli.Tests;

public sealed class RunCommandTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public async Task Run_WithoutWatch_PrintsTheIdAndNothingElse()
    {
        await using var gateway = await FakeGateway.StartAsync();

        var code = await _terminal.RunAsync(gateway, "run", "burst", "--target", "voice-agent", "--queue");

        Assert.Equal(0, code);
        Assert.Equal(FakeGateway.RunId.ToString(), _terminal.Output.Trim());
        var posted = Assert.Single(gateway.Posted);
        Assert.Equal(("burst", null, "voice-agent", true), (posted.Scenario, posted.ScenarioYaml, posted.Target, posted.Queue));
        Assert.Equal(["POST /api/v1/runs"], gateway.Requests);
    }

    [Fact]
    public async Task Run_GatewayFromTheEnvironment_IsAsked()
    {
        await using var gateway = await FakeGateway.StartAsync();
        _terminal.Variables["LOADPLATFORM_GATEWAY"] = gateway.Address;

        Assert.Equal(0, await _terminal.RunAsync("run", "burst"));
        Assert.Single(gateway.Posted);
    }

    [Fact]
    public async Task Run_File_PostsItsText()
    {
        await using var gateway = await FakeGateway.StartAsync();
        using var file = new ScenarioFile("name: mine\n");

        Assert.Equal(0, await _terminal.RunAsync(gateway, "run", file.Path));
        var posted = Assert.Single(gateway.Posted);
        Assert.Equal((null, "name: mine\n"), (posted.Scenario, posted.ScenarioYaml));
    }

    [Theory]
    [InlineData("missing.yaml")]
    [InlineData("no/such/place")]
    public async Task Run_FileThatIsNotThere_IsUsageAndNothingIsPosted(string file)
    {
        await using var gateway = await FakeGateway.StartAsync();

        Assert.Equal(2, await _terminal.RunAsync(gateway, "run", file));
        Assert.Contains(file, _terminal.Error, StringComparison.Ordinal);
        Assert.Empty(gateway.Requests);
    }

    [Fact]
    public async Task Run_UnknownScenario_SaysSoAndListsTheCatalog()
    {
        await using var gateway = await FakeGateway.StartAsync();
        gateway.OnPost = _ => FakeGateway.Problem(404, "scenario-unknown", "There is no scenario 'nonsense'.");

        Assert.Equal(2, await _terminal.RunAsync(gateway, "run", "nonsense", "--watch"));
        Assert.Contains("There is no scenario 'nonsense'.", _terminal.Error, StringComparison.Ordinal);
        Assert.Contains("burst", _terminal.Error, StringComparison.Ordinal);
        Assert.Contains("steady-state", _terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_InvalidFile_ShowsEveryErrorInTheCallersFile()
    {
        await using var gateway = await FakeGateway.StartAsync();
        using var file = new ScenarioFile("name: 1\n");
        gateway.OnPost = _ => FakeGateway.Problem(400, "scenario-invalid", "The scenario has 2 errors.", new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["errors"] = new[] { new { file = "scenario.yaml", line = 3, column = 5, message = "unknown key 'cuont'" }, new { file = "scenario.yaml", line = 9, column = 1, message = "negative wait" } },
        });

        Assert.Equal(2, await _terminal.RunAsync(gateway, "run", file.Path));
        Assert.Contains($"{file.Path}:3:5: unknown key 'cuont'", _terminal.Error, StringComparison.Ordinal);
        Assert.Contains($"{file.Path}:9:1: negative wait", _terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_TargetBusy_NamesTheRunThatHoldsIt()
    {
        await using var gateway = await FakeGateway.StartAsync();
        var holder = Guid.NewGuid();
        gateway.OnPost = _ => FakeGateway.Problem(409, "target-busy", "The target is taken.", new Dictionary<string, object?>(StringComparer.Ordinal) { ["runId"] = holder });

        Assert.Equal(4, await _terminal.RunAsync(gateway, "run", "burst"));
        Assert.Contains(holder.ToString(), _terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_UnknownTarget_IsUsage()
    {
        await using var gateway = await FakeGateway.StartAsync();
        gateway.OnPost = _ => FakeGateway.Problem(400, "target-unknown", "There is no target 'x'.");

        Assert.Equal(2, await _terminal.RunAsync(gateway, "run", "burst", "--target", "x"));
        Assert.Contains("There is no target 'x'. (target-unknown)", _terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_GatewayNotReadyAtFirst_TriesAgainWithTheSameKey()
    {
        await using var gateway = await FakeGateway.StartAsync();
        gateway.OnPost = n => n < 3
            ? FakeGateway.Problem(503, "not-ready", "The bus is not there yet.")
            : Results.Json(FakeGateway.Accepted(), Gateway.GatewayJson.Options, statusCode: 202);

        Assert.Equal(0, await _terminal.RunAsync(gateway, "run", "burst"));
        Assert.Equal(3, gateway.IdempotencyKeys.Count);
        Assert.True(Guid.TryParse(Assert.Single(gateway.IdempotencyKeys.Distinct(StringComparer.Ordinal)), out _));
    }

    [Fact]
    public async Task Run_NoGateway_FailsAtOnce()
    {
        await using var gateway = await FakeGateway.StartAsync();
        await gateway.DownAsync();

        Assert.Equal(4, await _terminal.RunAsync(gateway, "run", "burst"));
        Assert.Contains(gateway.Address, _terminal.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("retrying", _terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WaitForGateway_PostsOnceItIsHealthy()
    {
        await using var gateway = await FakeGateway.StartAsync();
        gateway.OnHealth = n => n < 4 ? Results.StatusCode(503) : Results.Ok();

        Assert.Equal(0, await _terminal.RunAsync(gateway, "run", "burst", "--wait-for-gateway", "60"));
        Assert.Equal(["GET /health", "GET /health", "GET /health", "GET /health", "POST /api/v1/runs"], gateway.Requests);
    }

    [Fact]
    public async Task Run_InterruptedWhileWaitingForTheGateway_IsNotRun()
    {
        await using var gateway = await FakeGateway.StartAsync();
        gateway.OnHealth = n =>
        {
            if (n == 2)
                _terminal.Interrupts.Signal();
            return Results.StatusCode(503);
        };

        Assert.Equal(4, await _terminal.RunAsync(gateway, "run", "burst", "--wait-for-gateway", "3600"));
        Assert.Empty(gateway.Posted);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("run", "burst", "--no-such-option")]
    [InlineData("run", "burst", "--wait-for-gateway", "soon")]
    [InlineData("run", "burst", "--wait-for-gateway", "-1")]
    [InlineData("run", "burst", "--gateway", "ftp://somewhere")]
    [InlineData("runs", "show", "not-an-id")]
    [InlineData("runs", "list", "--limit", "0")]
    [InlineData("nonsense")]
    public async Task RunAsync_WrongCommandLine_IsUsage(params string[] arguments)
    {
        Assert.Equal(2, await _terminal.RunAsync(arguments));
        Assert.NotEmpty(_terminal.Error);
        Assert.DoesNotContain("   at ", _terminal.Error, StringComparison.Ordinal);
    }

    private sealed class ScenarioFile : IDisposable
    {
        public ScenarioFile(string text)
        {
            Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"scenario {Guid.NewGuid():n}.yaml");
            File.WriteAllText(Path, text);
        }

        public string Path { get; }

        public void Dispose() => File.Delete(Path);
    }
}

using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Api;
using LoadPlatform.Contracts.Estimates;

namespace LoadPlatform.Cli.Tests;

/// <summary>What a run is asked for beside scenario and target, and what comes of a dry one.</summary>
public sealed class PlanningTests : IDisposable
{
    private static readonly RunEstimate Estimate = new()
    {
        At = DateTimeOffset.UnixEpoch,
        LongestSeconds = 880,
        ExpectedSeconds = 676,
        Calls = 12,
        PeakSessions = 12,
        ExpectedTasks = 4,
        LaunchedTasks = 0,
        KnownUsd = 0.0312,
        TotalUsd = 0.0312,
        Costs = [new EstimatedCost { Item = "fargate:vCPU", Quantity = 2295, Unit = "vCPU-s", UnitPrice = 0.0000112, Usd = 0.0258, Basis = "the target's tasks" }],
        Notes = ["List prices of us-east-1."],
    };

    private readonly Terminal _terminal = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cli-test-");

    public void Dispose()
    {
        _terminal.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Run_ParametersAndLimits_ArePosted()
    {
        await using var gateway = await FakeGateway.StartAsync();
        var before = Guid.NewGuid();

        Assert.Equal(0, await _terminal.RunAsync(gateway, "run", "burst", "--param", "calls=7", "--param", "note=a=b", "--max-cost", "0.5", "--max-duration", "600", "--baseline", before.ToString()));

        var posted = Assert.Single(gateway.Posted);
        Assert.Equal(("7", "a=b"), (posted.Parameters!["calls"], posted.Parameters["note"]));
        Assert.Equal((0.5, 600, before, false), (posted.MaxCost, posted.MaxDurationSeconds, posted.BaselineRunId, posted.DryRun));
        Assert.Null(posted.Includes);
    }

    [Theory]
    [InlineData("--param", "calls")]
    [InlineData("--param", "=7")]
    [InlineData("--param", "a=1", "--param", "a=2")]
    [InlineData("--max-cost", "much")]
    [InlineData("--max-cost", "NaN")]
    [InlineData("--max-cost", "1e999")]
    [InlineData("--max-cost", "0,5")]
    [InlineData("--max-cost", "0")]
    [InlineData("--max-duration", "Infinity")]
    [InlineData("--max-duration", "-1")]
    [InlineData("--baseline", "yesterday")]
    [InlineData("--include", "/no/such/file.yaml")]
    public async Task Run_OptionsThatAreWrong_AreUsageAndNothingIsPosted(params string[] options)
    {
        await using var gateway = await FakeGateway.StartAsync();

        Assert.Equal(2, await _terminal.RunAsync(gateway, ["run", "burst", .. options]));
        Assert.Empty(gateway.Requests);
    }

    [Fact]
    public async Task Run_FilesNextToTheScenario_AreSentWithIt()
    {
        await using var gateway = await FakeGateway.StartAsync();
        var main = Write("outer.yaml", "steps:\n  - { action: include, scenario: batch }\n  - action: include\n    scenario: 'burst'\n");
        Write("batch.yaml", "steps: [ { action: include, scenario: deep } ]\n");
        Write("deep.yml", "name: deep\n");
        Write("other.yaml", "name: other\n");
        var elsewhere = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder.FullName, "more")).FullName, "given.yaml");
        await File.WriteAllTextAsync(elsewhere, "name: given\n");

        Assert.Equal(0, await _terminal.RunAsync(gateway, "run", main, "--include", elsewhere));

        var posted = Assert.Single(gateway.Posted);
        Assert.Equal(["batch", "deep", "given"], posted.Includes!.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("name: deep\n", posted.Includes["deep"]);
    }

    [Fact]
    public async Task Run_FilesThatAreOnlySpokenOf_AndLinks_AreNotSent()
    {
        await using var gateway = await FakeGateway.StartAsync();
        var main = Write("outer.yaml", "# see scenario: burst\nsteps:\n  - { action: note, text: \"a # b\" } # as scenario: burst does\n  - { action: include, name: \"c # d\", scenario: batch }\n  - { action: include, scenario: secret }\n");
        Write("burst.yaml", "name: burst\n");
        Write("batch.yaml", "name: batch\n");
        File.CreateSymbolicLink(Path.Combine(_folder.FullName, "secret.yaml"), Write("elsewhere.txt", "password\n"));

        Assert.Equal(0, await _terminal.RunAsync(gateway, "run", main));
        Assert.Equal(["batch"], Assert.Single(gateway.Posted).Includes!.Keys);
    }

    [Fact]
    public async Task Run_ErrorsOfAnIncludedFile_AreShownInThatFile()
    {
        await using var gateway = await FakeGateway.StartAsync();
        var main = Write("outer.yaml", "steps: [ { action: include, scenario: batch } ]\n");
        var batch = Write("batch.yaml", "name: batch\n");
        gateway.OnPost = _ => FakeGateway.Problem(400, "scenario-invalid", "The scenario has 2 errors.", new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["problems"] = new[] { new { code = "scenario-invalid", detail = "The scenario has 2 errors." }, new { code = "target-unknown", detail = "There is no target 'x'." } },
            ["errors"] = new[] { new { file = "scenario.yaml", line = 1, column = 2, message = "one" }, new { file = "batch.yaml", line = 3, column = 4, message = "two" } },
        });

        Assert.Equal(2, await _terminal.RunAsync(gateway, "run", main));

        Assert.Contains($"{main}:1:2: one", _terminal.Error, StringComparison.Ordinal);
        Assert.Contains($"{batch}:3:4: two", _terminal.Error, StringComparison.Ordinal);
        Assert.Contains("also: There is no target 'x'. (target-unknown)", _terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ErrorsOfMoreFilesThanTheMainOne_AreShownWhereTheyAre()
    {
        await using var gateway = await FakeGateway.StartAsync();
        var main = Write("outer.yaml", "steps: [ { action: include, scenario: scenario } ]\n");
        Write("scenario.yaml", "name: scenario\n");
        gateway.OnPost = _ => FakeGateway.Problem(400, "scenario-invalid", "The scenario has 2 errors.", new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["errors"] = new[] { new { file = "scenario.yaml", line = 1, column = 2, message = "one" }, new { file = "burst.yaml", line = 3, column = 4, message = "two (included at scenario.yaml:4:5)" } },
        });

        Assert.Equal(2, await _terminal.RunAsync(gateway, "run", main));

        Assert.Contains($"{main}:1:2: one", _terminal.Error, StringComparison.Ordinal);
        Assert.Contains($"  burst.yaml:3:4: two (included at {main}:4:5)", _terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_DryRun_WaitsAndPrintsTheEstimate()
    {
        await using var gateway = await FakeGateway.StartAsync();
        gateway.OnGet = n => FakeGateway.Json(FakeGateway.Run(n < 3 ? RunStatus.CheckingBaseline : RunStatus.Completed) with { DryRun = true, Estimate = Estimate });

        Assert.Equal(0, await _terminal.RunAsync(gateway, "run", "burst", "--dry-run"));

        Assert.True(Assert.Single(gateway.Posted).DryRun);
        Assert.Contains("Dry run: the target is at its baseline", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("11m 16s expected, 14m 40s at the longest", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("up to 0.0312 USD", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("fargate:vCPU  2295 vCPU-s  0.0258 USD  the target's tasks", _terminal.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Verdict", _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_DryRunOfACostThatIsNotKnown_SaysSo()
    {
        await using var gateway = await FakeGateway.StartAsync();
        var unknown = Estimate with { TotalUsd = null, ExpectedTasks = null, Unknown = ["the size of the target's tasks"] };
        gateway.OnGet = _ => FakeGateway.Json(FakeGateway.Run(RunStatus.Rejected) with { DryRun = true, Estimate = unknown });

        Assert.Equal(4, await _terminal.RunAsync(gateway, "run", "burst", "--dry-run"));

        Assert.Contains("not known; at least 0.0312 USD", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("not known: the size of the target's tasks", _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validate_SoundFile_ShowsWhatItTakes()
    {
        await using var gateway = await FakeGateway.StartAsync();
        gateway.OnValidate = () => FakeGateway.Json(new ScenarioValidation
        {
            Valid = true, Name = "mine", Calls = 7, PeakSessions = 5, ExpectedSeconds = 60, LongestSeconds = 90, Steps = ["place 7 calls"], Parameters = [new ParameterView { Name = "calls", Default = "7" }],
        });

        Assert.Equal(0, await _terminal.RunAsync(gateway, "scenarios", "validate", Write("mine.yaml", "name: mine\n"), "--param", "calls=7"));

        Assert.Equal(("name: mine\n", "7"), (Assert.Single(gateway.Validated).ScenarioYaml, Assert.Single(gateway.Validated).Parameters!["calls"]));
        Assert.Contains("mine is valid: 1m 00s expected, 1m 30s at the longest, 7 calls, at most 5 at once", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("1. place 7 calls", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("parameter calls (default 7)", _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validate_BrokenFile_ListsItsErrors()
    {
        await using var gateway = await FakeGateway.StartAsync();
        gateway.OnValidate = () => FakeGateway.Json(new ScenarioValidation { Valid = false, Errors = [new FileErrorView { File = "scenario.yaml", Line = 2, Column = 3, Message = "wrong" }] });
        var file = Write("mine.yaml", "name: 1\n");

        Assert.Equal(2, await _terminal.RunAsync(gateway, "scenarios", "validate", file));

        Assert.Contains($"{file}:2:3: wrong", _terminal.Error, StringComparison.Ordinal);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}

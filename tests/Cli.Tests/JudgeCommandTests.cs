using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Api;
using LoadPlatform.Contracts.Steps;

namespace LoadPlatform.Cli.Tests;

public sealed class JudgeCommandTests : IDisposable
{
    private static readonly DateTimeOffset At = new(2026, 2, 5, 10, 0, 0, TimeSpan.Zero);

    private readonly Terminal _terminal = new();
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"criteria {Guid.NewGuid():n}.yaml");

    public JudgeCommandTests() => File.WriteAllText(_file, "assertions: { max_dropped_calls: 0 }\n");

    public void Dispose()
    {
        _terminal.Dispose();
        File.Delete(_file);
    }

    [Theory]
    [InlineData(Verdict.Passed, 0)]
    [InlineData(Verdict.Failed, 1)]
    [InlineData(Verdict.Inconclusive, 3)]
    [InlineData(Verdict.Aborted, 4)]
    public async Task Judge_StoredRun_PrintsTheEvidenceAndExitsWithTheVerdict(Verdict verdict, int expected)
    {
        await using var gateway = await FakeGateway.StartAsync();
        gateway.OnJudge = () => FakeGateway.Json(Judgement(verdict));
        var before = Guid.NewGuid();

        Assert.Equal(expected, await _terminal.RunAsync(gateway, "judge", FakeGateway.RunId.ToString(), "--criteria", _file, "--baseline", before.ToString()));

        var asked = Assert.Single(gateway.Judged);
        Assert.Equal(("assertions: { max_dropped_calls: 0 }\n", before), (asked.CriteriaYaml, asked.BaselineRunId));
        Assert.Contains($"Verdict: {verdict}", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("NOT      max_dropped_calls: 0  <= 0      3        12", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("no data  e2e_latency_p95", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("3 calls were dropped", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("note: a gap elsewhere", _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Judge_WrongCriteria_ShowsTheErrorsInTheFile()
    {
        await using var gateway = await FakeGateway.StartAsync();
        gateway.OnJudge = () => FakeGateway.Problem(400, "criteria-invalid", "The criteria have 1 error.", new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["errors"] = new[] { new { file = "criteria.yaml", line = 1, column = 5, message = "wrong" } },
        });

        Assert.Equal(2, await _terminal.RunAsync(gateway, "judge", FakeGateway.RunId.ToString(), "--criteria", _file));
        Assert.Contains($"{_file}:1:5: wrong", _terminal.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(404, "run-unknown", 2)]
    [InlineData(409, "run-not-over", 4)]
    [InlineData(410, "record-missing", 2)]
    public async Task Judge_RunThatCannotBeJudged_SaysWhy(int status, string code, int expected)
    {
        await using var gateway = await FakeGateway.StartAsync();
        gateway.OnJudge = () => FakeGateway.Problem(status, code, "It can not be judged.");

        Assert.Equal(expected, await _terminal.RunAsync(gateway, "judge", FakeGateway.RunId.ToString(), "--criteria", _file));
        Assert.Contains($"It can not be judged. ({code})", _terminal.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("judge", "not-an-id", "--criteria", "x")]
    [InlineData("judge", "6a1c9f0e-0000-4000-8000-000000000001")]
    [InlineData("judge", "6a1c9f0e-0000-4000-8000-000000000001", "--criteria", "/no/such/file")]
    public async Task Judge_WrongCommandLine_IsUsage(params string[] arguments) => Assert.Equal(2, await _terminal.RunAsync(arguments));

    private static RunJudgement Judgement(Verdict verdict) => new()
    {
        RunId = FakeGateway.RunId,
        Verdict = verdict,
        Reasons = ["3 calls were dropped"],
        Assertions = [],
        Criteria =
        [
            new AssertionOutcome { Title = "max_dropped_calls: 0", Metric = "calls_dropped", Expected = "<= 0", Holds = false, Actual = 3, From = At, To = At, Window = "the whole run", SampleCount = 12 },
            new AssertionOutcome { Title = "e2e_latency_p95", Metric = "e2e_latency_p95", Expected = "<= 3000", Holds = null, From = At, To = At, SampleCount = 0, Reason = "nothing was measured" },
        ],
        Notes = ["a gap elsewhere"],
    };
}

using LoadPlatform.BaselineValidator.Checks;
using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Estimates;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.RunLog.Testing;
using LoadPlatform.Scenarios.Catalog;

namespace LoadPlatform.BaselineValidator.Tests;

public sealed class Estimating_a_run : IAsyncDisposable
{
    private const string Launching = "name: mine\nsteps:\n  - { action: launch_task, task_definition: load }\n  - { action: launch_task, task_definition: small, cpu: 256, memory: 512 }\n";

    private readonly BaselineHarness _harness = new();

    [Fact]
    public async Task Should_leave_the_estimate_in_the_log()
    {
        _harness.Aws.FakeEcs.Size = ("1024", "2048");

        await AskAsync(run => run);

        Assert.True(await _harness.Bus.Published.Any<BaselineValidated>());
        var estimate = await EstimateAsync();
        Assert.Equal((12, 12, 4), (estimate.Calls, estimate.PeakSessions, estimate.ExpectedTasks));
        Assert.NotNull(estimate.TotalUsd);
    }

    [Fact]
    public async Task Should_not_take_an_unknown_size_for_none()
    {
        await AskAsync(run => run);

        var estimate = await EstimateAsync();
        Assert.Null(estimate.TotalUsd);
        Assert.Contains("the size of the target's tasks is not known", Assert.Single(estimate.Unknown), StringComparison.Ordinal);
        Assert.True(await _harness.Bus.Published.Any<BaselineValidated>());
    }

    [Fact]
    public async Task Should_describe_the_tasks_that_the_scenario_launches()
    {
        _harness.Aws.FakeEcs.Size = ("512", "1024");

        await AskAsync(run => run with { ScenarioYaml = Launching });

        var launched = (await EstimateAsync()).Costs.Where(cost => cost.Basis?.StartsWith("launch", StringComparison.Ordinal) == true).ToList();
        Assert.Equal(4, launched.Count);
        Assert.All(launched, cost => Assert.NotNull(cost.Usd));
        Assert.Equal(["voice:7", "load"], _harness.Aws.FakeEcs.DescribedDefinitions.OrderDescending(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(null, 500.0, CheckNames.EstimatedDuration, "at most 500 s", "up to 880 s")]
    [InlineData(0.01, null, CheckNames.EstimatedCost, "at most 0.01 USD", "0.0")]
    public async Task Should_reject_what_goes_beyond_a_limit(double? cost, double? seconds, string check, string expected, string actual)
    {
        _harness.Aws.FakeEcs.Size = ("1024", "2048");

        await AskAsync(run => run with { MaxCost = cost, MaxDurationSeconds = seconds });

        Assert.True(await _harness.Bus.Published.Any<BaselineRejected>());
        var failed = (await _harness.ChecksAsync())[check];
        Assert.Equal((false, expected), (failed.Holds, failed.Expected));
        Assert.StartsWith(actual, failed.Actual, StringComparison.Ordinal);
        Assert.NotNull(failed.Remedy);
        Assert.NotNull(await EstimateAsync());
    }

    [Fact]
    public async Task Should_reject_a_cost_that_can_not_be_known_where_it_is_limited()
    {
        await AskAsync(run => run with { MaxCost = 1000 });

        Assert.True(await _harness.Bus.Published.Any<BaselineRejected>());
        Assert.StartsWith("not known (at least 0.00", (await _harness.ChecksAsync())[CheckNames.EstimatedCost].Actual, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Should_pass_within_the_limits()
    {
        _harness.Aws.FakeEcs.Size = ("1024", "2048");

        await AskAsync(run => run with { MaxCost = 1, MaxDurationSeconds = 3600 });

        Assert.True(await _harness.Bus.Published.Any<BaselineValidated>());
    }

    [Fact]
    public async Task Should_not_let_watchers_begin_in_a_dry_run()
    {
        await AskAsync(run => run with { DryRun = true });
        await _harness.AskAgainAsync(SampleTargets.VoiceAgent, times: 2);
        await _harness.Bus.InactivityTask;

        Assert.Equal(2, _harness.Bus.Published.Select<RunEstimated>().Count());
        Assert.Empty(_harness.Bus.Published.Select<BaselineValidated>());
        Assert.Single((await _harness.Log.ReadEventsAsync(_harness.RunId)), entry => entry.Value.Type == RunEventTypes.Estimated);
    }

    [Fact]
    public async Task Should_reject_a_dry_run_of_a_dirty_target()
    {
        _harness.Aws.FakeDynamo.Heartbeats["t1"] = (4, _harness.Clock.GetUtcNow());

        await AskAsync(run => run with { DryRun = true });

        Assert.True(await _harness.Bus.Published.Any<BaselineRejected>());
        Assert.Empty(_harness.Bus.Published.Select<RunEstimated>());
        Assert.NotNull(await EstimateAsync());
    }

    public ValueTask DisposeAsync() => _harness.DisposeAsync();

    private Task AskAsync(Func<RunDefinition, RunDefinition> change) =>
        _harness.AskAsync(SampleTargets.VoiceAgent, run => change(run with { ScenarioYaml = ScenarioCatalog.Find("burst")! }));

    private async Task<RunEstimate> EstimateAsync()
    {
        var recorded = (await _harness.Log.ReadEventsAsync(_harness.RunId)).Single(entry => entry.Value.Type == RunEventTypes.Estimated).Value;
        Assert.StartsWith("estimate: ", recorded.Message, StringComparison.Ordinal);
        return RunLog.Records.EventData.Of<RunEstimate>([recorded], RunEventTypes.Estimated).Single();
    }
}

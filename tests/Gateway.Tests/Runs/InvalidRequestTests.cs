using System.Text.Json;
using LoadPlatform.Contracts;
using LoadPlatform.Gateway.Runs;
using LoadPlatform.Gateway.Tests.Support;
using MassTransit.Serialization;

namespace LoadPlatform.Gateway.Tests.Runs;

public sealed class InvalidRequestTests : SagaTest
{
    [Theory]
    [InlineData("nonsense", TargetsFile.Voice, "scenario-unknown", "smoke-test")]
    [InlineData("smoke-test", "nowhere", "target-unknown", "voice-agent")]
    [InlineData("smoke-test", null, "target-unknown", "Name a target.")]
    [InlineData(null, TargetsFile.Voice, "request-invalid", "Name a scenario")]
    [InlineData(null, null, "request-invalid", "Name a target.")]
    [InlineData("smoke-test", TargetsFile.Locust, "scenario-invalid", "sipp")]
    public async Task Should_be_answered_with_what_is_wrong(string? scenario, string? target, string code, string hint)
    {
        var runId = Guid.NewGuid();

        await House.SayAsync(Request(runId, scenario: scenario!, target: target!));

        var rejected = Assert.Single(House.Traffic.Published<TestRejected>());
        Assert.Equal((runId, code), (rejected.RunId, rejected.Code));
        Assert.Contains(hint, rejected.Reason);
        Assert.Equal(RunStatus.Rejected, await House.StatusAsync(runId));
        Assert.Empty(House.Traffic.Published<ValidateBaseline>());
        Assert.Empty(House.Traffic.Faults());
    }

    [Theory]
    [InlineData(TargetsFile.Voice, RunStatus.Rejected)]
    [InlineData(TargetsFile.Locust, RunStatus.CheckingBaseline)]
    public async Task Should_start_a_swarm_without_a_launched_task_on_a_load_stack_only(string target, RunStatus status)
    {
        var runId = Guid.NewGuid();

        await House.SayAsync(Request(runId, target: target) with { ScenarioYaml = "name: mine\nsteps:\n  - { action: swarm, users: 5 }\n  - { action: assert, metric: locust_users, condition: '>=', value: 5, timeout_seconds: 60 }\n" });

        Assert.Equal(status, await House.StatusAsync(runId));
    }

    [Theory]
    [InlineData("steps: [ { action: assert, metric: active_count, condition: '>=', value: 1, timeout_seconds: 60 } ]", RunStatus.Rejected)]
    [InlineData("steps: [ { action: wait, seconds: 60 } ]\nassertions: { max_e2e_latency_p95_ms: 3000 }", RunStatus.Rejected)]
    [InlineData("steps: [ { action: wait, seconds: 60 } ]\ncriteria: [ { name: a, metric: active_count, condition: '<=', value: 3, severity: warn } ]", RunStatus.CheckingBaseline)]
    [InlineData("steps: [ { action: wait, seconds: 60 } ]\nassertions: { max_running_task_count: 3 }", RunStatus.CheckingBaseline)]
    public async Task Should_be_rejected_where_a_target_without_metrics_is_asked_for_them(string scenario, RunStatus status)
    {
        var runId = Guid.NewGuid();

        await House.SayAsync(Request(runId, target: TargetsFile.Locust) with { ScenarioYaml = $"name: mine\n{scenario}\n" });

        Assert.Equal(status, await House.StatusAsync(runId));
        Assert.All(House.Traffic.Published<TestRejected>(), rejected => Assert.Contains("has no 'metrics' section", rejected.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Should_name_every_error_of_a_scenario_with_its_place()
    {
        await House.SayAsync(Request(Guid.NewGuid()) with { ScenarioYaml = "name: mine\nsteps:\n  - action: wait\n    seconds: -1\n  - action: dance\n" });

        var rejected = Assert.Single(House.Traffic.Published<TestRejected>());
        Assert.Equal("scenario-invalid", rejected.Code);
        Assert.Contains("scenario.yaml:4:", rejected.Reason);
        Assert.Contains("scenario.yaml:5:", rejected.Reason);
    }

    [Fact]
    public async Task Should_say_everything_that_is_wrong_with_a_plan()
    {
        await House.SayAsync(Request(Guid.NewGuid(), scenario: "burst") with { MaxDurationSeconds = 60, BaselineRunId = Guid.NewGuid(), Parameters = new Dictionary<string, string>(StringComparer.Ordinal) });

        var rejected = Assert.Single(House.Traffic.Published<TestRejected>());
        Assert.Equal("limit-exceeded", rejected.Code);
        Assert.Contains("the request allows 60 s", rejected.Reason);
        Assert.Contains("to compare with", rejected.Reason);
    }

    [Fact]
    public async Task Should_refuse_what_it_does_not_understand()
    {
        var request = JsonSerializer.Deserialize<TestRequested>(
            """{"runId":"3f2504e0-4f89-41d3-9a0c-0305e82c3301","scenario":"burst","target":"voice-agent","dry_run":true,"max_cost":1}""",
            SystemTextJsonMessageSerializer.Options)!;

        var decision = await House.Admission.AdmitAsync(request, CancellationToken.None);

        Assert.Equal(AdmissionOutcome.Rejected, decision.Outcome);
        var problem = Assert.Single(decision.Problems);
        Assert.Equal("request-invalid", problem.Code);
        Assert.Contains("has no 'dry_run', 'max_cost'", problem.Detail);
        Assert.Contains("dryRun, maxCost", problem.Detail);
        Assert.Null(await House.Holds.FindHolderAsync(TargetsFile.Voice));
    }

    [Fact]
    public async Task Should_not_break_on_values_that_are_missing()
    {
        var nothing = new Dictionary<string, string>(StringComparer.Ordinal) { ["calls"] = null! };

        await House.SayAsync(Request(Guid.NewGuid()) with { Parameters = nothing, Includes = nothing });

        Assert.Equal("request-invalid", Assert.Single(House.Traffic.Published<TestRejected>()).Code);
        Assert.Empty(House.Traffic.Faults());
    }
}

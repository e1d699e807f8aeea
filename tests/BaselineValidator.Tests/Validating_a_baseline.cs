using System.Text.Json;
using LoadPlatform.BaselineValidator.Checks;
using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Targets;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.RunLog.Testing;
using MassTransit;

namespace LoadPlatform.BaselineValidator.Tests;

public sealed class Validating_a_baseline : IAsyncDisposable
{
    private readonly BaselineHarness _harness = new();

    [Fact]
    public async Task Should_validate_a_clean_target()
    {
        await _harness.AskAsync(SampleTargets.VoiceAgent);

        Assert.True(await _harness.Bus.Published.Any<BaselineValidated>());
        Assert.All((await _harness.ChecksAsync()).Values, check => Assert.True(check.Holds, $"{check.Name}: {check.Actual}"));
        Assert.Equal(11, (await _harness.ChecksAsync()).Count);
        var scaling = await _harness.Log.FindAsync<ScalingSnapshot>(_harness.RunId, RunDocuments.Scaling);
        Assert.Equal((1, 12, 10, 3.0, "SessionsPerTask"), (scaling!.MinCapacity, scaling.MaxCapacity, scaling.MaxConcurrentCalls, scaling.TargetValue, scaling.TargetMetric));
        Assert.True(scaling.HasScalableTarget);
    }

    [Fact]
    public async Task Should_reject_calls_with_the_evidence()
    {
        _harness.Aws.FakeDynamo.Heartbeats["t1"] = (4, _harness.Clock.GetUtcNow());

        await AssertRejectedAsync(CheckNames.ActiveSessions, "4 (t1: 4)");
    }

    [Fact]
    public async Task Should_not_take_a_silent_task_for_an_idle_one()
    {
        _harness.Aws.FakeDynamo.Heartbeats["t1"] = (0, _harness.Clock.GetUtcNow().AddSeconds(-300));

        await AssertRejectedAsync(CheckNames.ActiveSessions, "no data: no fresh heartbeat of t1");
    }

    [Fact]
    public async Task Should_not_believe_metrics_that_nobody_writes()
    {
        _harness.Aws.FakeCloudWatch.Datapoints.Clear();

        await AssertRejectedAsync(CheckNames.MetricsAlive, "no data");
    }

    [Fact]
    public async Task Should_reject_a_generator_at_work()
    {
        _harness.Host("4711 sipp 10.0.0.1:5060 -m 6\naudio-files:\n2\nscenario-file:\npresent\n");

        await AssertRejectedAsync(CheckNames.GeneratorIdle, "4711 sipp");
    }

    [Fact]
    public async Task Should_say_that_the_service_is_missing()
    {
        _harness.Aws.FakeEcs.Service = null;

        await AssertRejectedAsync(CheckNames.RunningTasks, "no data: no active service voice-service");
    }

    [Fact]
    public async Task Should_reject_a_service_whose_tasks_can_not_be_read()
    {
        _harness.Aws.FakeEcs.TasksError = new Amazon.ECS.AmazonECSException("not yours");

        await AssertRejectedAsync(CheckNames.TasksReadable, "no data: ");
    }

    [Fact]
    public async Task Should_not_fail_by_what_is_only_for_the_report()
    {
        _harness.Aws.FakeAutoScaling.Error = new Amazon.ApplicationAutoScaling.AmazonApplicationAutoScalingException("no");

        await _harness.AskAsync(SampleTargets.VoiceAgent);

        Assert.True(await _harness.Bus.Published.Any<BaselineValidated>());
        var scaling = await _harness.Log.FindAsync<ScalingSnapshot>(_harness.RunId, RunDocuments.Scaling);
        Assert.Equal((null, null), (scaling!.MaxCapacity, scaling.HasScalableTarget));
    }

    [Fact]
    public async Task Should_resolve_references_in_one_call()
    {
        _harness.Aws.FakeSsm.Parameters["/table"] = "sessions";
        _harness.Aws.FakeSsm.Parameters["/asterisk"] = "10.9.9.9";

        await _harness.AskAsync(Referring("ssm:///table"));

        var target = await _harness.Log.FindAsync<Target>(_harness.RunId, RunDocuments.Target);
        Assert.Equal(("sessions", "10.9.9.9:5060"), (target!.Sessions!.Table, target.Sipp!.Remote));
        Assert.Equal(1, _harness.Aws.FakeSsm.AskedForParameters);
        Assert.True(await _harness.Bus.Published.Any<BaselineValidated>());
    }

    [Fact]
    public async Task Should_name_every_reference_that_fails()
    {
        _harness.Aws.FakeSsm.Parameters["/asterisk"] = " ";

        await _harness.AskAsync(Referring("ssm:///typo"));

        Assert.True(await _harness.Bus.Published.Any<BaselineRejected>());
        var check = Assert.Single((await _harness.ChecksAsync()).Values);
        Assert.Equal("/typo: there is no such parameter; /asterisk: the parameter is empty", check.Actual);
        Assert.Equal(0, _harness.Aws.FakeEcs.DescribedServices);
    }

    [Fact]
    public async Task Should_decide_once_however_often_it_is_asked()
    {
        await _harness.AskAsync(SampleTargets.VoiceAgent);
        var looked = _harness.Aws.FakeEcs.DescribedServices;
        _harness.Aws.FakeEcs.Service = null;

        await _harness.AskAgainAsync(SampleTargets.VoiceAgent, times: 2);
        await _harness.Bus.InactivityTask;

        Assert.Equal(2, _harness.Bus.Published.Select<BaselineValidated>().Count());
        Assert.Equal(looked, _harness.Aws.FakeEcs.DescribedServices);
        Assert.False(_harness.Bus.Published.Select<Fault<ValidateBaseline>>().Any());
    }

    [Fact]
    public async Task Should_stand_by_the_first_decision_when_two_look_at_once()
    {
        var target = SampleTargets.VoiceAgent with { Sipp = null };
        await _harness.Log.TryCreateAsync(SampleTargets.Run(_harness.RunId, target));
        var inTime = new TaskCompletionSource();
        _harness.Aws.FakeAutoScaling.Until = inTime.Task;
        var slow = _harness.DecideAsync();
        _harness.Aws.FakeAutoScaling.Until = Task.CompletedTask;
        _harness.Aws.FakeDynamo.Heartbeats["t1"] = (4, _harness.Clock.GetUtcNow());

        var first = await _harness.DecideAsync();
        inTime.SetResult();
        var second = await slow;

        Assert.Equal((false, false), (first!.Holds, second!.Holds));
        Assert.Equal(first.Checks, second.Checks);
        Assert.False((await _harness.ChecksAsync())[CheckNames.ActiveSessions].Holds);
    }

    [Fact]
    public async Task Should_stand_by_a_decision_whose_document_was_lost_in_a_crash()
    {
        await _harness.Log.TryCreateAsync(SampleTargets.Run(_harness.RunId, SampleTargets.VoiceAgent));
        var decision = new BaselineDecision { Holds = false, Checks = [], At = _harness.Clock.GetUtcNow() };
        await _harness.Log.AppendAsync(_harness.RunId, new RunEvent
        {
            Key = "baseline:decided", Type = RunEventTypes.BaselineDecided, At = decision.At, Source = "test", Message = "", Data = JsonSerializer.SerializeToElement(decision, RunLogJson.Options),
        });

        await _harness.AskAsync(SampleTargets.VoiceAgent);

        Assert.True(await _harness.Bus.Published.Any<BaselineRejected>());
        Assert.Empty(await _harness.ChecksAsync());
    }

    public ValueTask DisposeAsync() => _harness.DisposeAsync();

    private static Target Referring(string table) => SampleTargets.VoiceAgent with
    {
        Sessions = new SessionsSource { Table = table },
        Sipp = SampleTargets.VoiceAgent.Sipp! with { Remote = "ssm:///asterisk:5060" },
    };

    private async Task AssertRejectedAsync(string check, string actual)
    {
        await _harness.AskAsync(SampleTargets.VoiceAgent);

        Assert.True(await _harness.Bus.Published.Any<BaselineRejected>());
        var failed = (await _harness.ChecksAsync())[check];
        Assert.StartsWith(actual, failed.Actual, StringComparison.Ordinal);
        Assert.False(failed.Holds);
        Assert.NotNull(failed.Remedy);
    }
}

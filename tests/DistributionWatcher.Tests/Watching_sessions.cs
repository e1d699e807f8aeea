using Amazon.DynamoDBv2;
using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.RunLog.Testing;
using LoadPlatform.RunLog.Testing.Aws;

namespace LoadPlatform.DistributionWatcher.Tests;

public sealed class Watching_sessions : IAsyncLifetime
{
    private WatchHarness _harness = null!;

    public async Task InitializeAsync() => _harness = await WatchHarness.StartAsync<SessionsWatcher>(SampleTargets.VoiceAgent);

    public async Task DisposeAsync() => await _harness.DisposeAsync();

    [Fact]
    public async Task Should_count_fresh_heartbeats_of_the_running_tasks_only()
    {
        var now = _harness.Clock.GetUtcNow();
        _harness.Aws.FakeEcs.Tasks.Add(FakeEcs.Running("stale"));
        _harness.Aws.FakeEcs.Tasks.Add(FakeEcs.Running("silent"));
        _harness.Aws.FakeDynamo.Heartbeats["t1"] = (3, now.AddSeconds(-20));
        _harness.Aws.FakeDynamo.Heartbeats["stale"] = (5, now.AddSeconds(-120));
        _harness.Aws.FakeDynamo.Heartbeats["dead"] = (7, now);

        _ = _harness.Watch();
        await _harness.Clock.WaitForTimerAsync();

        var snapshot = Assert.Single(await SnapshotsAsync());
        Assert.Equal([("t1", 3), ("stale", null), ("silent", (int?)null)], snapshot.Tasks.Select(task => (task.TaskId, task.ActiveSessions)));
        Assert.Equal([("sessions", 3)], _harness.Aws.FakeDynamo.Calls);
    }

    [Fact]
    public async Task Should_not_ask_for_protection_where_the_scenario_does_not_speak_of_it()
    {
        _ = _harness.Watch();
        await _harness.AdvanceAsync(30);

        Assert.Equal(0, _harness.Aws.FakeEcs.AskedProtection);
        Assert.All(await SnapshotsAsync(), snapshot => Assert.All(snapshot.Tasks, task => Assert.Null(task.IsProtected)));
    }

    [Fact]
    public async Task Should_ask_again_for_keys_that_were_left()
    {
        _harness.Aws.FakeDynamo.KeysPerCall = 1;
        _harness.Aws.FakeEcs.Tasks.Add(FakeEcs.Running("t2"));
        _harness.Aws.FakeDynamo.Heartbeats["t1"] = (1, _harness.Clock.GetUtcNow());
        _harness.Aws.FakeDynamo.Heartbeats["t2"] = (2, _harness.Clock.GetUtcNow());

        _ = _harness.Watch();
        await _harness.Clock.WaitForTimerAsync();

        Assert.Equal([1, 2], Assert.Single(await SnapshotsAsync()).Tasks.Select(task => task.ActiveSessions));
    }

    [Fact]
    public async Task Should_look_once_more_and_stop_when_the_scenario_is_over()
    {
        var watch = _harness.Watch();
        await _harness.Work.RecordAsync(MonitorNames.Distribution, _harness.RunId);
        await _harness.Clock.WaitForTimerAsync();

        await _harness.Bus.Bus.Publish(new ScenarioCompleted { RunId = _harness.RunId, EndedAt = _harness.Clock.GetUtcNow() });
        await watch.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(2, (await SnapshotsAsync()).Count);
        Assert.True(await _harness.Bus.Published.Any<MonitorStopped>(stopped => stopped.Context.Message.Monitor == MonitorNames.Distribution));
    }

    [Fact]
    public async Task Should_say_that_and_why_the_end_was_not_seen()
    {
        var watch = _harness.Watch();
        await _harness.Work.RecordAsync(MonitorNames.Distribution, _harness.RunId);
        await _harness.Clock.WaitForTimerAsync();
        _harness.Aws.FakeDynamo.Refusal = new AmazonDynamoDBException("Rate exceeded") { ErrorCode = "ThrottlingException" };
        await _harness.AdvanceAsync(60);

        await _harness.Bus.Bus.Publish(new ScenarioCompleted { RunId = _harness.RunId, EndedAt = _harness.Clock.GetUtcNow() });
        await watch.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Contains("ThrottlingException", Assert.Single(await _harness.EventsAsync(RunEventTypes.Gap)).Message, StringComparison.Ordinal);
    }

    /// <summary>The client tries a call again by itself, which may take minutes of a fast clock.</summary>
    [Fact]
    public async Task Should_say_that_a_gap_is_of_a_long_look()
    {
        var answered = new TaskCompletionSource();
        _ = _harness.Watch();
        await _harness.Clock.WaitForTimerAsync();
        _harness.Aws.FakeDynamo.Until = answered.Task;
        await _harness.Clock.AdvanceUntilAsync(() => _harness.Aws.FakeDynamo.Calls.Count == 2);

        _harness.Clock.Advance(TimeSpan.FromSeconds(60));
        answered.SetResult();
        await _harness.Clock.WaitForTimerAsync();

        Assert.Contains("the watcher's look took 60 s", Assert.Single(await _harness.EventsAsync(RunEventTypes.Gap)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Should_end_by_itself_when_the_run_is_over()
    {
        var watch = _harness.Watch();
        await _harness.AdvanceAsync(30);
        await _harness.Log.WriteSummaryAsync(new RunSummary
        {
            RunId = _harness.RunId, Scenario = "burst", Target = "voice-agent", Status = RunStatus.Failed, RequestedAt = _harness.Clock.GetUtcNow(),
        });

        await _harness.Clock.AdvanceUntilAsync(() => watch.IsCompleted);
        await watch;

        Assert.Contains("the run is over (Failed)", Assert.Single(await _harness.EventsAsync(RunEventTypes.MonitorStopped)).Message, StringComparison.Ordinal);
        Assert.True(await _harness.Bus.Published.Any<MonitorStopped>());
    }

    [Fact]
    public async Task Should_begin_and_end_at_once_where_there_is_no_session_table()
    {
        await using var harness = await WatchHarness.StartAsync<SessionsWatcher>(SampleTargets.VoiceAgent with { Sessions = null });

        await harness.Watch();

        Assert.True(await harness.Bus.Published.Any<MonitorStarted>());
        Assert.True(await harness.Bus.Published.Any<MonitorStopped>());
        Assert.Contains("nothing to watch", Assert.Single(await harness.EventsAsync(RunEventTypes.MonitorStarted)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Should_record_the_work_once_however_often_it_is_asked()
    {
        var asked = new BaselineValidated { RunId = _harness.RunId, Checks = [] };

        await _harness.Bus.Bus.Publish(asked);
        await _harness.Bus.Bus.Publish(asked);
        await _harness.Bus.InactivityTask;

        Assert.Equal([_harness.RunId], await _harness.Work.ListAsync(MonitorNames.Distribution));
        Assert.False(_harness.Bus.Published.Select<MassTransit.Fault<BaselineValidated>>().Any());
    }

    [Fact]
    public async Task Should_never_start_what_was_cancelled_before()
    {
        await _harness.Bus.Bus.Publish(new RunCancelled { RunId = _harness.RunId, Stopped = [] });
        Assert.True(await _harness.Bus.Published.Any<MonitorStopped>());

        await _harness.Bus.Bus.Publish(new BaselineValidated { RunId = _harness.RunId, Checks = [] });
        Assert.True(await _harness.Bus.Consumed.Any<BaselineValidated>());

        Assert.Empty(await _harness.Work.ListAsync(MonitorNames.Distribution));
    }

    private async Task<IReadOnlyList<DistributionSnapshot>> SnapshotsAsync() => [.. (await _harness.Log.ReadDistributionAsync(_harness.RunId)).Select(entry => entry.Value)];
}

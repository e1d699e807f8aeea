using System.Text.Json;
using Amazon.ApplicationAutoScaling.Model;
using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.RunLog.Testing;
using LoadPlatform.ServiceDefaults.Aws.Scaling;

namespace LoadPlatform.MetricsWatcher.Tests;

public sealed class Ending_a_watch : IAsyncLifetime
{
    private WatchHarness _harness = null!;

    public async Task InitializeAsync()
    {
        _harness = await WatchHarness.StartAsync<TargetWatcher>(SampleTargets.VoiceAgent with { Metrics = null });
        var (baseline, _) = await new ScalingReader(_harness.Aws, _harness.Clock).ReadAsync(SampleTargets.VoiceAgent, CancellationToken.None);
        await _harness.Log.WriteAsync(_harness.RunId, RunDocuments.Scaling, baseline);
    }

    public async Task DisposeAsync() => await _harness.DisposeAsync();

    [Fact]
    public async Task Should_say_until_when_the_tasks_were_read()
    {
        var (endedAt, reads) = await EndAsync();

        Assert.InRange(reads.TasksTo!.Value, endedAt, endedAt.AddSeconds(20));
        Assert.True(reads.TasksFrom < endedAt.AddSeconds(-60));
    }

    [Fact]
    public async Task Should_say_that_no_task_was_read()
    {
        _harness.Aws.FakeEcs.TasksError = new Amazon.ECS.AmazonECSException("not yours");

        Assert.Null((await EndAsync()).Reads.TasksTo);
    }

    [Fact]
    public async Task Should_tell_what_changed_in_how_the_target_scales()
    {
        _harness.Aws.FakeAutoScaling.Target = new ScalableTarget { MinCapacity = 1, MaxCapacity = 20 };

        var (endedAt, reads) = await EndAsync();

        Assert.True(reads.ScalingAt >= endedAt);
        var change = Assert.Single(await _harness.EventsAsync(RunEventTypes.Interference));
        Assert.Equal("how the target scales was changed since the baseline: the maximum capacity went from 12 to 20", change.Message);
    }

    [Fact]
    public async Task Should_say_that_how_the_target_scales_was_not_read()
    {
        _harness.Aws.FakeAutoScaling.Error = new Amazon.ApplicationAutoScaling.AmazonApplicationAutoScalingException("no");

        Assert.Null((await EndAsync()).Reads.ScalingAt);
        Assert.Empty(await _harness.EventsAsync(RunEventTypes.Interference));
    }

    [Fact]
    public async Task Should_not_need_the_task_definition_that_is_not_compared()
    {
        _harness.Aws.FakeEcs.DefinitionError = new Amazon.ECS.AmazonECSException("Rate exceeded");

        var (endedAt, reads) = await EndAsync();

        Assert.True(reads.ScalingAt >= endedAt);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("ActiveCount", false)]
    [InlineData("MaxSessionsPerTask", true)]
    public async Task Should_say_whether_the_minutes_that_are_judged_were_read_once_more(string? forbidden, bool wereRead)
    {
        await WithMetricsAsync();
        if (forbidden is not null)
            _harness.Aws.FakeCloudWatch.Forbidden.Add(forbidden);

        var (endedAt, reads) = await EndAsync();

        Assert.Equal(wereRead, reads.MinutesAt >= endedAt);
    }

    [Theory]
    [InlineData(160, true)]
    [InlineData(600, false)]
    public async Task Should_read_the_minutes_again_where_that_fails(int failing, bool wereRead)
    {
        await WithMetricsAsync();
        _harness.Aws.FakeCloudWatch.Error = new Amazon.CloudWatch.AmazonCloudWatchException("Rate exceeded");
        var endedAt = await BeginToSettleAsync();
        var watch = _harness.Watch();

        await _harness.Clock.AdvanceUntilAsync(() => watch.IsCompleted || _harness.Clock.GetUtcNow() >= endedAt.AddSeconds(failing));
        _harness.Aws.FakeCloudWatch.Error = null;
        await _harness.Clock.AdvanceUntilAsync(() => watch.IsCompleted);
        await watch;

        Assert.Equal(wereRead, (await ReadsAsync()).MinutesAt >= endedAt);
    }

    [Fact]
    public async Task Should_wait_for_a_reading_of_the_tasks_until_it_has_settled()
    {
        var endedAt = await BeginToSettleAsync();
        _harness.Aws.FakeEcs.TasksError = new Amazon.ECS.AmazonECSException("Rate exceeded");
        var watch = _harness.Watch();
        await _harness.AdvanceAsync(60);
        Assert.False(watch.IsCompleted);
        _harness.Aws.FakeEcs.TasksError = null;

        await _harness.Clock.AdvanceUntilAsync(() => watch.IsCompleted);
        await watch;

        Assert.InRange((await ReadsAsync()).TasksTo!.Value, endedAt.AddSeconds(60), endedAt.AddSeconds(80));
    }

    [Fact]
    public async Task Should_wait_for_a_look_at_the_service_until_it_has_settled()
    {
        await BeginToSettleAsync();
        var service = _harness.Aws.FakeEcs.Service;
        _harness.Aws.FakeEcs.Service = null;
        var watch = _harness.Watch();
        await _harness.AdvanceAsync(60);
        Assert.False(watch.IsCompleted);
        var readAgain = _harness.Clock.GetUtcNow();
        _harness.Aws.FakeEcs.Service = service;

        await _harness.Clock.AdvanceUntilAsync(() => watch.IsCompleted);
        await watch;

        var looks = (await _harness.Log.ReadMetricsAsync(_harness.RunId)).SelectMany(poll => poll.Value).Where(sample => sample.Metric == MetricNames.DesiredCount);
        Assert.True(looks.Max(look => look.At) >= readAgain);
    }

    private async Task WithMetricsAsync()
    {
        await DisposeAsync();
        _harness = await WatchHarness.StartAsync<TargetWatcher>(SampleTargets.VoiceAgent, """
            name: minutes
            steps:
              - { action: wait, seconds: 60 }
            criteria:
              - { name: most sessions, metric: active_count, aggregation: max, condition: "<=", value: 30 }
              - { name: fair shares, metric: max_sessions_per_task, aggregation: max, condition: "<=", value: 4, severity: warn }
            """);
    }

    private async Task<(DateTimeOffset EndedAt, LastReads Reads)> EndAsync()
    {
        var endedAt = await BeginToSettleAsync();
        var watch = _harness.Watch();
        await _harness.Clock.AdvanceUntilAsync(() => watch.IsCompleted);
        await watch;
        return (endedAt, await ReadsAsync());
    }

    // The watcher goes on after a break in which the scenario ended.
    private async Task<DateTimeOffset> BeginToSettleAsync()
    {
        var watch = _harness.Watch();
        await _harness.Work.RecordAsync(MonitorNames.Metrics, _harness.RunId);
        await _harness.AdvanceAsync(60);
        await _harness.KillAsync(watch);
        _harness.Clock.Advance(TimeSpan.FromSeconds(5));
        var endedAt = _harness.Clock.GetUtcNow();
        await _harness.Bus.Bus.Publish(new ScenarioCompleted { RunId = _harness.RunId, EndedAt = endedAt });
        Assert.True(await _harness.Bus.Consumed.Any<ScenarioCompleted>());
        return endedAt;
    }

    private async Task<LastReads> ReadsAsync() => Assert.Single(await _harness.EventsAsync(RunEventTypes.LastReads)).Data!.Value.Deserialize<LastReads>(RunLogJson.Options)!;
}

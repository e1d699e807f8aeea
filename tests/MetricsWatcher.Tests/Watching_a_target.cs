using System.Text.Json;
using Amazon.CloudWatch;
using Amazon.CloudWatch.Model;
using Amazon.ECS.Model;
using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Scaling;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.RunLog.Testing;
using LoadPlatform.RunLog.Testing.Aws;
using Task = System.Threading.Tasks.Task;

namespace LoadPlatform.MetricsWatcher.Tests;

public sealed class Watching_a_target : IAsyncLifetime
{
    private WatchHarness _harness = null!;

    public async Task InitializeAsync() => _harness = await WatchHarness.StartAsync<TargetWatcher>(SampleTargets.VoiceAgent);

    public async Task DisposeAsync() => await _harness.DisposeAsync();

    [Fact]
    public async Task Should_start_with_its_first_sample()
    {
        _ = _harness.Watch();

        Assert.True(await _harness.Bus.Published.Any<MonitorStarted>(started => started.Context.Message.Monitor == MonitorNames.Metrics));
        Assert.Equal([1.0], await ValuesAsync(MetricNames.RunningTaskCount));
        Assert.Single(await _harness.EventsAsync(RunEventTypes.MonitorStarted));
        Assert.Single(await _harness.EventsAsync(RunEventTypes.TargetTask));
    }

    [Fact]
    public async Task Should_sample_every_ten_seconds()
    {
        _ = _harness.Watch();
        await _harness.Clock.WaitForTimerAsync();
        _harness.Aws.FakeEcs.Service!.RunningCount = 4;

        await _harness.AdvanceAsync(30);

        Assert.Equal([1.0, 4, 4, 4], await ValuesAsync(MetricNames.RunningTaskCount));
    }

    [Fact]
    public async Task Should_store_each_datapoint_once()
    {
        Write("ActiveCount", "Maximum", 0, 6);
        Write("ActiveCount", "Maximum", 1, 7);
        _ = _harness.Watch();

        await _harness.AdvanceAsync(180);

        Assert.Equal([6.0, 7], await ValuesAsync(MetricNames.ActiveCount));
        Assert.True(_harness.Aws.FakeCloudWatch.Requests.Count <= 8, "CloudWatch is paid by the request: every 30 s is enough");
    }

    [Fact]
    public async Task Should_tell_a_failing_probe_and_go_on()
    {
        _ = _harness.Watch();
        await _harness.Clock.WaitForTimerAsync();
        _harness.Aws.FakeCloudWatch.Error = new Amazon.CloudWatch.AmazonCloudWatchException("Rate exceeded", Amazon.Runtime.ErrorType.Sender, "Throttling", "r", System.Net.HttpStatusCode.BadRequest);

        await _harness.AdvanceAsync(30);

        Assert.Equal(4, (await ValuesAsync(MetricNames.RunningTaskCount)).Count);
        Assert.Empty(await ValuesAsync(MetricNames.ActiveCount));
        Assert.Contains("Throttling", Assert.Single(await _harness.EventsAsync(RunEventTypes.ProbeFailed)).Message, StringComparison.Ordinal);
        Assert.False(await _harness.Bus.Published.Any<RunFailed>(new CancellationTokenSource(TimeSpan.FromMilliseconds(50)).Token));
    }

    [Fact]
    public async Task Should_fail_the_run_where_access_is_denied()
    {
        _harness.Aws.FakeEcs.Error = new AccessDeniedException("not yours", Amazon.Runtime.ErrorType.Sender, "AccessDeniedException", "r", System.Net.HttpStatusCode.BadRequest);

        _ = _harness.Watch();

        Assert.True(await _harness.Bus.Published.Any<RunFailed>(failed => failed.Context.Message.Reason.Contains("not yours", StringComparison.Ordinal)));
        Assert.Empty(await ValuesAsync(MetricNames.RunningTaskCount));
    }

    [Fact]
    public async Task Should_go_on_after_a_break_and_fill_the_gap()
    {
        var first = _harness.Watch();
        await _harness.Clock.WaitForTimerAsync();
        await _harness.KillAsync(first);
        var started = _harness.Clock.GetUtcNow();
        _harness.Clock.Advance(TimeSpan.FromSeconds(45));
        _harness.Aws.FakeEcs.Tasks.Clear();
        _harness.Aws.FakeEcs.Tasks.AddRange([FakeEcs.Running("t1", started.AddHours(-1).UtcDateTime), FakeEcs.Running("t2", started.AddSeconds(15).UtcDateTime)]);
        _harness.Aws.FakeEcs.Service!.RunningCount = 2;

        _ = _harness.Watch();
        await _harness.Clock.WaitForTimerAsync();

        var samples = (await SamplesAsync(MetricNames.RunningTaskCount)).OrderBy(sample => sample.At);
        Assert.Equal([(0.0, 1.0), (10, 1), (20, 2), (30, 2), (40, 2), (45, 2)], samples.Select(sample => ((sample.At - started).TotalSeconds, sample.Value)));
        Assert.Single(await _harness.EventsAsync(RunEventTypes.Gap));
        Assert.Single(await _harness.EventsAsync(RunEventTypes.Resumed));
        Assert.Single(await _harness.EventsAsync(RunEventTypes.MonitorStarted));
    }

    [Fact]
    public async Task Should_settle_and_ask_the_percentile_of_the_whole_window()
    {
        _harness.Aws.FakeCloudWatch.LongPeriods[("AgentResponseLatency", "p95")] = 1234;
        var watch = _harness.Watch();
        await _harness.Work.RecordAsync(MonitorNames.Metrics, _harness.RunId);
        await _harness.AdvanceAsync(60);
        var endedAt = _harness.Clock.GetUtcNow();
        await _harness.Bus.Bus.Publish(new ScenarioCompleted { RunId = _harness.RunId, EndedAt = endedAt });
        Assert.True(await _harness.Bus.Consumed.Any<ScenarioCompleted>());

        await _harness.Clock.AdvanceUntilAsync(() => watch.IsCompleted);
        await watch;

        var sample = Assert.Single(await SamplesAsync(MetricNames.LatencyP95));
        Assert.Equal(1234, sample.Value);
        Assert.Contains("whole-window", sample.Source, StringComparison.Ordinal);
        Assert.InRange((_harness.Clock.GetUtcNow() - endedAt).TotalSeconds, 145, 161);
        Assert.True(await _harness.Bus.Published.Any<MonitorStopped>());
        Assert.Single(await _harness.EventsAsync(RunEventTypes.MonitorStopped));
    }

    [Fact]
    public async Task Should_store_datapoints_that_came_out_of_order_or_changed()
    {
        var begin = _harness.Clock.GetUtcNow();
        Write("ActiveCount", "Maximum", 0, 6);
        Write("ActiveCount", "Maximum", 2, 8);
        var watch = _harness.Watch();
        await _harness.Work.RecordAsync(MonitorNames.Metrics, _harness.RunId);
        await _harness.AdvanceAsync(180);
        _harness.Aws.FakeCloudWatch.Datapoints[1] = ("ActiveCount", "Maximum", begin.AddMinutes(2), 9);
        _harness.Aws.FakeCloudWatch.Datapoints.Add(("ActiveCount", "Maximum", begin.AddMinutes(1), 7));
        await _harness.Bus.Bus.Publish(new ScenarioCompleted { RunId = _harness.RunId, EndedAt = _harness.Clock.GetUtcNow() });
        Assert.True(await _harness.Bus.Consumed.Any<ScenarioCompleted>());

        await _harness.Clock.AdvanceUntilAsync(() => watch.IsCompleted);
        await watch;

        Assert.Equal([6.0, 8, 7, 9], await ValuesAsync(MetricNames.ActiveCount));
    }

    [Fact]
    public async Task Should_not_exclude_interference_where_the_scaling_activities_could_not_be_read()
    {
        _harness.Aws.FakeAutoScaling.Error = new Amazon.ApplicationAutoScaling.AmazonApplicationAutoScalingException("no");
        var watch = _harness.Watch();
        await _harness.Work.RecordAsync(MonitorNames.Metrics, _harness.RunId);
        await _harness.AdvanceAsync(20);
        _harness.Aws.FakeEcs.Service!.DesiredCount = 3;
        await _harness.AdvanceAsync(60);
        await _harness.Bus.Bus.Publish(new ScenarioCompleted { RunId = _harness.RunId, EndedAt = _harness.Clock.GetUtcNow() });
        Assert.True(await _harness.Bus.Consumed.Any<ScenarioCompleted>());

        await _harness.Clock.AdvanceUntilAsync(() => watch.IsCompleted);
        await watch;

        var message = Assert.Single(await _harness.EventsAsync(RunEventTypes.Interference)).Message;
        Assert.Equal("the desired count went from 1 to 3 and the scaling activities could not be read: interference cannot be excluded", message);
    }

    [Fact]
    public async Task Should_not_suspect_what_the_scenario_itself_set()
    {
        _ = _harness.Watch();
        await _harness.AdvanceAsync(10);
        var set = new DesiredCountChange { StepIndex = 2, At = _harness.Clock.GetUtcNow(), To = 3 };
        await _harness.Log.AppendAsync(
            _harness.RunId,
            new RunEvent
            {
                Key = "desired", Type = RunEventTypes.DesiredCountSet, At = set.At, Source = "test", Message = "set", Data = JsonSerializer.SerializeToElement(set, RunLogJson.Options),
            });
        _harness.Aws.FakeEcs.Service!.DesiredCount = 3;

        await _harness.AdvanceAsync(90);

        Assert.Empty(await _harness.EventsAsync(RunEventTypes.Interference));
    }

    [Fact]
    public async Task Should_record_each_change_of_a_scaling_alarm_once()
    {
        _ = _harness.Watch();
        var at = _harness.Clock.GetUtcNow().AddSeconds(30);
        _harness.Aws.FakeCloudWatch.History.Add(new AlarmHistoryItem
        {
            AlarmName = "high",
            HistoryItemType = HistoryItemType.StateUpdate,
            Timestamp = at.UtcDateTime,
            HistorySummary = "Alarm updated from OK to ALARM",
            HistoryData = """{"version":"1.0","newState":{"stateValue":"ALARM","stateReason":"Threshold Crossed"}}""",
        });

        await _harness.AdvanceAsync(180);

        var change = Assert.Single(await _harness.EventsAsync(RunEventTypes.AlarmChanged)).Data!.Value.Deserialize<AlarmChange>(RunLogJson.Options)!;
        Assert.Equal(("high", "ALARM", at, "Threshold Crossed"), (change.Alarm, change.State, change.At, change.Reason));
    }

    [Fact]
    public async Task Should_remember_a_suspicion_when_it_is_replaced()
    {
        var first = _harness.Watch();
        await _harness.AdvanceAsync(10);
        _harness.Aws.FakeEcs.Service!.DesiredCount = 3;
        await _harness.AdvanceAsync(10);
        await _harness.KillAsync(first);

        _ = _harness.Watch();
        await _harness.AdvanceAsync(60);

        Assert.Contains("from 1 to 3 without a scaling activity", Assert.Single(await _harness.EventsAsync(RunEventTypes.Interference)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Should_not_wait_for_late_data_of_a_cancelled_run()
    {
        var watch = _harness.Watch();
        await _harness.Work.RecordAsync(MonitorNames.Metrics, _harness.RunId);
        await _harness.Clock.WaitForTimerAsync();
        var endedAt = _harness.Clock.GetUtcNow();
        await _harness.Bus.Bus.Publish(new ScenarioCompleted { RunId = _harness.RunId, EndedAt = endedAt });
        Assert.True(await _harness.Bus.Consumed.Any<ScenarioCompleted>());

        await _harness.Bus.Bus.Publish(new RunCancelled { RunId = _harness.RunId, Stopped = [] });
        await watch.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(endedAt, _harness.Clock.GetUtcNow());
        Assert.True(await _harness.Bus.Published.Any<MonitorStopped>());
    }

    private async Task<IReadOnlyList<double>> ValuesAsync(string metric) => [.. (await SamplesAsync(metric)).Select(sample => sample.Value)];

    private async Task<IReadOnlyList<MetricSample>> SamplesAsync(string metric) =>
        [.. (await _harness.Log.ReadMetricsAsync(_harness.RunId)).SelectMany(poll => poll.Value).Where(sample => sample.Metric == metric)];

    private void Write(string metric, string stat, int minute, double value) =>
        _harness.Aws.FakeCloudWatch.Datapoints.Add((metric, stat, _harness.Clock.GetUtcNow().AddMinutes(minute), value));
}

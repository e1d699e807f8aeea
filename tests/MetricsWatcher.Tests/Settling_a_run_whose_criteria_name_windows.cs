using System.Text.Json;
using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Steps;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.RunLog.Testing;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Series;

namespace LoadPlatform.MetricsWatcher.Tests;

public sealed class Settling_a_run_whose_criteria_name_windows : IAsyncLifetime
{
    private const string WithWindow = """
        name: windows
        steps:
          - { action: wait, seconds: 100 }
          - { action: wait, seconds: 190, name: busy }
        criteria:
          - { name: quick while busy, metric: e2e_latency_p95, aggregation: p95, condition: "<=", value: 3000, window: { step: busy, settle_seconds: 30 } }
        """;

    private WatchHarness _harness = null!;

    public async Task InitializeAsync() => _harness = await WatchHarness.StartAsync<TargetWatcher>(SampleTargets.VoiceAgent, WithWindow);

    public async Task DisposeAsync() => await _harness.DisposeAsync();

    [Fact]
    public async Task Should_ask_the_percentile_of_each_window_that_a_criterion_names()
    {
        _harness.Aws.FakeCloudWatch.LongPeriods[("AgentResponseLatency", "p95")] = 1234;
        var begin = _harness.Clock.GetUtcNow();
        var watch = _harness.Watch();
        await _harness.Work.RecordAsync(MonitorNames.Metrics, _harness.RunId);
        await _harness.AdvanceAsync(300);
        await PlayedAsync(0, begin, begin.AddSeconds(100));
        await PlayedAsync(1, begin.AddSeconds(100), begin.AddSeconds(290));
        await _harness.Bus.Bus.Publish(new ScenarioCompleted { RunId = _harness.RunId, EndedAt = begin.AddSeconds(300) });
        Assert.True(await _harness.Bus.Consumed.Any<ScenarioCompleted>());

        await _harness.Clock.AdvanceUntilAsync(() => watch.IsCompleted);
        await watch;

        var (from, to) = (begin.AddSeconds(130), begin.AddSeconds(290));
        var asked = Assert.Single(_harness.Aws.FakeCloudWatch.Requests, request => request.MetricDataQueries is [{ MetricStat: { Stat: "p95", Period: > 60 } }]);
        var (start, end) = WholeWindow.Minutes(from, to);
        Assert.Equal((start.UtcDateTime, end.UtcDateTime), (asked.StartTime, asked.EndTime));
        Assert.Equal((int)(end - start).TotalSeconds, asked.MetricDataQueries[0].MetricStat.Period);
        var sample = Assert.Single(await SamplesAsync(), sample => sample.Source.EndsWith(WholeWindow.Mark(from, to), StringComparison.Ordinal));
        Assert.Equal((1234, start), (sample.Value, sample.At));
    }

    private Task PlayedAsync(int index, DateTimeOffset from, DateTimeOffset to) => _harness.Log.AppendAsync(
        _harness.RunId,
        new RunEvent
        {
            Key = $"step-{index}",
            Type = RunEventTypes.StepCompleted,
            At = to,
            Source = "test",
            Message = "played",
            Data = JsonSerializer.SerializeToElement(new StepRecord { Index = index, Action = StepActions.Wait, Title = "wait", StartedAt = from, EndedAt = to, Succeeded = true }, RunLogJson.Options),
        });

    private async Task<IReadOnlyList<MetricSample>> SamplesAsync() => [.. (await _harness.Log.ReadMetricsAsync(_harness.RunId)).SelectMany(poll => poll.Value)];
}
